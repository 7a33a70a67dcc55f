// Why a date was read so, in words.
import type {
  AgreeWithView, BaseDateView, BasePlaceView, DateGroundView, DateRelationView, DateRemarkView, WholeUnitView, WordsAreView, YearIsView,
} from "../ipc/bindings";
import { m } from "../paraglide/messages";
import { getLocale } from "../paraglide/runtime";
import { isolate, isolateQuotes } from "./bidi";
import { calendarName } from "./calendarName";
import { inWords, type WordsBy } from "./coded";
import { whenText, yearText } from "./when";

const GROUNDS: Record<DateGroundView, () => string> = {
  "in-full": m.shared_why_in_full,
  "as-edtf": m.shared_why_as_edtf,
  "by-hand": m.shared_why_by_hand,
  "in-brackets": m.shared_why_in_brackets,
  lasts: m.shared_why_lasts,
  recurs: m.shared_why_recurs,
  "some-time-before": m.shared_why_some_time_before,
  "time-of-telling": m.shared_why_time_of_telling,
  "some-time-after": m.shared_why_some_time_after,
  "year-untold": m.shared_why_year_untold,
  "nearest-of-month": m.shared_why_nearest_of_month,
  "nearest-month": m.shared_why_nearest_month,
  reign: m.shared_why_reign,
  "buddhist-era": m.shared_why_buddhist_era,
  "ethiopian-calendar": m.shared_why_ethiopian_calendar,
  "past-tense": m.shared_why_past_tense,
  "told-of-future": m.shared_why_told_of_future,
  "southern-season": m.shared_why_southern_season,
  "told-with-doubt": m.shared_why_told_with_doubt,
  "kept-on-other-days": m.shared_why_kept_on_other_days,
  "almanacs-differ": m.shared_why_almanacs_differ,
  "moon-sighting": m.shared_why_moon_sighting,
  "week-on": m.shared_why_week_on,
  "first-day": m.shared_why_first_day,
  "last-day": m.shared_why_last_day,
  "date-unknown": m.shared_why_date_unknown,
  "year-unknown": m.shared_why_year_unknown,
  "publication-unknown": m.shared_why_publication_unknown,
  "base-untold": m.shared_why_base_untold,
  "day-untold": m.shared_why_day_untold,
  "from-event": m.shared_why_from_event,
  "any-one": m.shared_why_any_one,
  "fiscal-year": m.shared_why_fiscal_year,
  "one-before": m.shared_why_one_before,
  "one-after": m.shared_why_one_after,
  "same-year": m.shared_why_same_year,
  "next-year": m.shared_why_next_year,
  "week-before": m.shared_why_week_before,
  "week-after": m.shared_why_week_after,
  "other-order": m.shared_why_other_order,
  "month-first": m.shared_why_month_first,
  "digits-as-year": m.shared_why_digits_as_year,
  "other-day": m.shared_why_other_day,
  "all-else-agrees": m.shared_why_all_else_agrees,
};

const RELATIONS: Record<DateRelationView, (named: { base: string }) => string> = {
  of: m.shared_why_of,
  "day-of": m.shared_why_day_of,
  "in-year-of": m.shared_why_in_year_of,
  "last-before": m.shared_why_last_before,
  "next-after": m.shared_why_next_after,
  "last-on-or-before": m.shared_why_last_on_or_before,
  "first-on-or-after": m.shared_why_first_on_or_after,
  "counted-from": m.shared_why_counted_from,
  "no-finer-than": m.shared_why_no_finer_than,
  "no-other-day": m.shared_why_no_other_day,
  "range-ends": m.shared_why_range_ends,
  "story-has-come": m.shared_why_story_has_come,
  "nearest-year": m.shared_why_nearest_year,
  "at-time-of": m.shared_why_at_time_of,
  "not-after": m.shared_why_not_after,
};

/** What is counted from, as it stands after a preposition. */
const BASES: Record<BasePlaceView, (named: { date: string }) => string> = {
  publication: m.shared_why_base_publication,
  "told-before": m.shared_why_base_told_before,
  "told-after": m.shared_why_base_told_after,
  beside: m.shared_why_base_beside,
};

const LENGTHS: Record<WholeUnitView, (named: { count: number }) => string> = {
  day: m.shared_why_days,
  week: m.shared_why_weeks,
  month: m.shared_why_months,
  year: m.shared_why_years,
};

const WORDS_ARE: Record<WordsAreView, (named: { words: string }) => string> = {
  "told-as-publication": m.shared_why_told_as_publication,
  "apart-and-newest": m.shared_why_apart_and_newest,
  "first-and-newest": m.shared_why_first_and_newest,
  newest: m.shared_why_newest,
  "at-top": m.shared_why_at_top,
  "said-then": m.shared_why_said_then,
};

const AGREE: Record<AgreeWithView, (named: { words: string; year: string }) => string> = {
  calendar: m.shared_why_agree_calendar,
  "calendar-and-others": m.shared_why_agree_others,
  holiday: m.shared_why_agree_holiday,
};

const YEAR_IS: Record<YearIsView, (named: { year: string }) => string> = {
  newest: m.shared_why_year_newest,
  "near-weekday": m.shared_why_year_near_weekday,
  "of-observance-and-weekday": m.shared_why_year_observance_weekday,
  "of-observance-and-month": m.shared_why_year_observance_month,
};

const WORDS: WordsBy<DateRemarkView> = {
  ground: ({ ground }) => GROUNDS[ground](),
  from: ({ how, base }) => RELATIONS[how]({ base: baseText(base) }),
  before: ({ amount, unit, base }) => m.shared_why_before({ length: LENGTHS[unit]({ count: amount }), base: baseText(base) }),
  after: ({ amount, unit, base }) => m.shared_why_after({ length: LENGTHS[unit]({ count: amount }), base: baseText(base) }),
  "unknown-day-of-week": ({ weekday }) => m.shared_why_unknown_day_of_week({ weekday: weekdayText(weekday) }),
  calendar: ({ calendar: kind, year }) => {
    const calendar = calendarName(kind);
    return year === null ? m.shared_why_calendar({ calendar }) : m.shared_why_calendar_year({ calendar, year: yearText(year, getLocale()) });
  },
  words: ({ words, are }) => WORDS_ARE[are]({ words }),
  agree: ({ words, with: kind, year }) => AGREE[kind]({ words, year: yearText(year, getLocale()) }),
  year: ({ year, is }) => YEAR_IS[is]({ year: yearText(year, getLocale()) }),
  line: ({ line }) => line,
};

/** "the last one on or before publication, Fri 26 July 2013; past tense" */
export function dateReason(remarks: DateRemarkView[]): string {
  return isolateQuotes(sentence(remarks));
}

/** "“Thursday”: the last one on or before publication"; a line of an older library names its words itself. */
export function dateReading(words: string | null, remarks: DateRemarkView[]): string {
  const why = sentence(remarks);
  return isolateQuotes(words === null || remarks[0]?.code === "line" ? why : m.shared_why_read({ words, why }));
}

function sentence(remarks: DateRemarkView[]): string {
  return remarks.map((remark) => inWords(remark, WORDS)).join(m.shared_why_between());
}

function baseText({ place, when }: BaseDateView): string {
  return when ? BASES[place]({ date: isolate(whenText(when, getLocale(), "weekday")) }) : m.shared_why_base_unknown();
}

/** Monday is 1, as was the first of January 2024. */
function weekdayText(weekday: number): string {
  return new Intl.DateTimeFormat(getLocale(), { weekday: "long", timeZone: "UTC" }).format(Date.UTC(2024, 0, weekday));
}
