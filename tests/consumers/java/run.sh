#!/usr/bin/env bash
# run.sh PROGRAM WORK FILES [options of java...]: has Maven fetch into WORK what PROGRAM/pom.xml names, and lets the
# class of PROGRAM read FILES.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
program=$(cd "$here/../$1" && pwd)
work=$2
files=$(realpath "$3")
shift 3
mkdir -p "$work/classes"
cd "$work"
mvn --batch-mode --quiet -Dstyle.color=never --file "$program/pom.xml" dependency:build-classpath -Dmdep.outputFile="$PWD/classpath.txt"
classpath=$(cat classpath.txt)
javac --release 17 -encoding UTF-8 -Xlint:all,-path,-classfile,-processing -Werror \
  -d classes -cp "$classpath" "$here/Truth.java" "$program"/*.java
java "$@" -cp "classes:$classpath" "$(basename "$program"/*Reads.java .java)" "$files"
