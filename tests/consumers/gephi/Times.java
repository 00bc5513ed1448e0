import org.gephi.graph.api.Interval;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** When relations hold, as Gephi counts time: whole days, told by their first milliseconds. */
final class Times {
  private static final double DAY = 24 * 60 * 60 * 1000;

  record Stretch(double first, double last) {}

  private static final Stretch ALWAYS = new Stretch(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  private Times() {}

  static List<Stretch> found(Interval[] intervals) {
    return Arrays.stream(intervals).map(interval -> new Stretch(interval.getLow(), interval.getHigh())).toList();
  }

  /** Ascending; those that touch are one. What holds always has no time. */
  static List<Stretch> of(List<Truth.Edge> relations) {
    List<Stretch> all = relations.stream().filter(relation -> !relation.date().isEmpty()).map(Times::of)
        .sorted(Comparator.comparing(Stretch::first).thenComparing(Stretch::last)).toList();
    List<Stretch> stretches = new ArrayList<>();
    for (Stretch next : all) {
      Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
      if (last == null || next.first > last.last + DAY) {
        stretches.add(next);
      } else {
        stretches.set(stretches.size() - 1, new Stretch(last.first, Math.max(last.last, next.last)));
      }
    }
    return stretches.equals(List.of(ALWAYS)) ? List.of() : stretches;
  }

  private static Stretch of(Truth.Edge relation) {
    Stretch date = of(relation.date());
    return switch (relation.status()) {
      case "ongoing" -> new Stretch(date.first, Double.POSITIVE_INFINITY);
      case "ended" -> new Stretch(Double.NEGATIVE_INFINITY, date.last);
      default -> date;
    };
  }

  private static Stretch of(String date) {
    return switch (date.length()) {
      case 4 -> new Stretch(time(Year.parse(date).atDay(1)), time(Year.parse(date).atMonth(12).atEndOfMonth()));
      case 7 -> new Stretch(time(YearMonth.parse(date).atDay(1)), time(YearMonth.parse(date).atEndOfMonth()));
      default -> new Stretch(time(LocalDate.parse(date)), time(LocalDate.parse(date)));
    };
  }

  private static double time(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }
}
