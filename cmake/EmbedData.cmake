# entente_embed_folder(TARGET FOLDER FUNCTION PATTERN...): compiles the files below FOLDER that match a pattern (*.txt)
# into TARGET, each aligned to a cache line, and gives it
#
#     std::span<const entente::EmbeddedFile> entente::FUNCTION();      // sorted by path; see base/embedded.h
#
# A new file reconfigures, a changed one rebuilds. The bytes come in by the assembler's .incbin: no size limit, no
# time lost in the compiler.
function(entente_embed_folder target folder function)
  list(TRANSFORM ARGN PREPEND ${folder}/ OUTPUT_VARIABLE patterns)
  file(GLOB_RECURSE paths CONFIGURE_DEPENDS RELATIVE ${folder} ${patterns})
  list(SORT paths)
  set(assembly "")
  set(declarations "")
  set(rows "")
  set(files "")
  set(number 0)
  foreach(path IN LISTS paths)
    set(symbol ${function}_${number})
    list(APPEND files ${folder}/${path})
    string(APPEND assembly
      "  .balign 64\n  .global ${symbol}_begin\n${symbol}_begin:\n  .incbin \"${folder}/${path}\"\n"
      "  .global ${symbol}_end\n${symbol}_end:\n  .byte 0\n")
    string(APPEND declarations "extern \"C\" const char ${symbol}_begin[];\nextern \"C\" const char ${symbol}_end[];\n")
    string(APPEND rows
      "      {\"${path}\", {${symbol}_begin, static_cast<std::size_t>(${symbol}_end - ${symbol}_begin)}},\n")
    math(EXPR number "${number} + 1")
  endforeach()

  set(base ${CMAKE_CURRENT_BINARY_DIR}/${function})
  file(CONFIGURE OUTPUT ${base}.S @ONLY CONTENT
"  .section .rodata
@assembly@  .section .note.GNU-stack,\"\",%progbits
")
  file(CONFIGURE OUTPUT ${base}.cpp @ONLY CONTENT
"#include <entente/base/embedded.h>

#include <array>
#include <cstddef>

@declarations@
namespace entente {

std::span<const EmbeddedFile> @function@();

std::span<const EmbeddedFile> @function@() {
  static const std::array<EmbeddedFile, @number@> files = {{
@rows@  }};
  return files;
}

}  // namespace entente
")
  set_source_files_properties(${base}.S PROPERTIES OBJECT_DEPENDS "${files}")
  target_sources(${target} PRIVATE ${base}.S ${base}.cpp)
endfunction()
