// Records, calls and answers. Made from core/schema/ketnoi.schema.json by tools/types.mjs; do not edit.

/**
 * The answer to a call.
 */
export type Answer =
  | (AdviceAnswer & {
      answer: "advice";
    })
  | (AgendaAnswer & {
      answer: "agenda";
    })
  | (AssignmentAnswer & {
      answer: "assignment";
    })
  | (CalendarAnswer & {
      answer: "calendar";
    })
  | (ChangesAnswer & {
      answer: "changes";
    })
  | (CheckedAnswer & {
      answer: "checked";
    })
  | (ComparisonAnswer & {
      answer: "comparison";
    })
  | (DecisionAnswer & {
      answer: "decision";
    })
  | (Diversified & {
      answer: "diversified";
    })
  | (DuplicatesAnswer & {
      answer: "duplicates";
    })
  | (DiagnosticAnswer & {
      answer: "error";
    })
  | (EvaluationAnswer & {
      answer: "evaluation";
    })
  | (Exposure & {
      answer: "exposure";
    })
  | (FactsAnswer & {
      answer: "facts";
    })
  | (FittedAnswer & {
      answer: "fitted";
    })
  | (HeadingsAnswer & {
      answer: "headings";
    })
  | (InfeasibleAnswer & {
      answer: "infeasible";
    })
  | (InterviewAnswer & {
      answer: "interview";
    })
  | (MatchAnswer & {
      answer: "match";
    })
  | (MoneyAnswer & {
      answer: "money";
    })
  | (MutualAnswer & {
      answer: "mutual";
    })
  | (QuestionsAnswer & {
      answer: "questions";
    })
  | (RankingAnswer & {
      answer: "ranking";
    })
  | (RankingsAnswer & {
      answer: "rankings";
    })
  | (RecordAnswer & {
      answer: "record";
    })
  | (RegisterAnswer & {
      answer: "register";
    })
  | (RemovedAnswer & {
      answer: "removed";
    })
  | (RepairedAnswer & {
      answer: "repaired";
    })
  | (ResolutionAnswer & {
      answer: "resolution";
    })
  | (SectorSuggestionsAnswer & {
      answer: "sector_suggestions";
    })
  | (StablePlan & {
      answer: "stable";
    })
  | (Statistics & {
      answer: "statistics";
    })
  | (SuggestionsAnswer & {
      answer: "suggestions";
    })
  | (TargetsAnswer & {
      answer: "targets";
    })
  | (TermsAnswer & {
      answer: "terms";
    })
  | (TimetableAnswer & {
      answer: "timetable";
    })
  | (Verification & {
      answer: "verification";
    })
  | (WeightsAnswer & {
      answer: "weights";
    });
/**
 * A value in a rule's result, as data: ids, numbers, dates, amounts.
 */
export type FieldValue =
  | {
      is: "nothing";
    }
  | {
      is: "unreadable";
    }
  | {
      is: "terms";
      /**
       * The terms.
       */
      terms: Term[];
    }
  | {
      is: "corrected";
      /**
       * The terms.
       */
      terms: Term[];
    }
  | {
      is: "none_of";
      /**
       * The terms.
       */
      terms: Term[];
    }
  | {
      /**
       * The least.
       */
      from?: number | null;
      /**
       * True when it must be more than the least.
       */
      from_excluded?: boolean;
      is: "number";
      /**
       * The greatest.
       */
      to?: number | null;
      /**
       * True when it must be less than the greatest.
       */
      to_excluded?: boolean;
      /**
       * What it counts or measures.
       */
      unit?: Text | null;
    }
  | {
      /**
       * The first.
       */
      from?: IsoDate | null;
      is: "dates";
      /**
       * The last.
       */
      to?: IsoDate | null;
    }
  | {
      /**
       * The range.
       */
      amounts: Amounts;
      /**
       * True when it must be more than the least.
       */
      from_excluded?: boolean;
      is: "money";
      /**
       * True when it must be less than the greatest.
       */
      to_excluded?: boolean;
    }
  | {
      is: "level";
      /**
       * Its name.
       */
      level: Level;
    }
  | {
      is: "texts";
      /**
       * The texts.
       */
      texts: string[];
    }
  | {
      is: "seats";
      /**
       * How many there are.
       */
      of: number;
      /**
       * How many are taken.
       */
      taken: number;
    }
  | {
      is: "stated";
    }
  | {
      is: "other_type";
      /**
       * The text.
       */
      text: string;
    }
  | {
      is: "confirmation";
      /**
       * The words.
       */
      words: Text;
    }
  | {
      /**
       * Whether it holds.
       */
      holds: boolean;
      is: "confirmed";
    }
  | {
      /**
       * The least number of times.
       */
      at_least?: number | null;
      /**
       * The greatest number of times.
       */
      at_most?: number | null;
      is: "aid";
      /**
       * The ids of the aid that counts; empty for any aid.
       */
      of: string[];
      /**
       * The first day that counts.
       */
      since?: IsoDate | null;
      /**
       * The greatest sum.
       */
      sum_at_most?: Amounts | null;
    }
  | {
      /**
       * The least number of times.
       */
      from: number;
      is: "times";
      /**
       * The greatest number of times.
       */
      to?: number | null;
    }
  | {
      is: "any_of";
    }
  | {
      is: "all_of";
    }
  | {
      is: "not";
    }
  | {
      is: "then";
    };
/**
 * id of a vocabulary term, or a local term's own text
 */
export type Term = string;
/**
 * A text: plain, or by language (`{"vi": …, "en": …}`).
 */
export type Text =
  | string
  | {
      [k: string]: string;
    };
/**
 */
export type IsoDate = string;
/**
 * ISO 4217 code
 */
export type Currency = string;
/**
 * A level that a criterion is met at. Each criterion has its own list: [`Criterion::levels`].
 */
export type Level =
  | "exact"
  | "above"
  | "below"
  | "sibling"
  | "related"
  | "same-root"
  | "adjacent"
  | "near"
  | "far"
  | "same"
  | "neighbour"
  | "region"
  | "country"
  | "wider"
  | "elsewhere"
  | "overlap"
  | "inside"
  | "outside"
  | "all"
  | "some"
  | "any"
  | "none";
/**
 * Whether a pair may be matched at all.
 */
export type Verdict =
  | {
      is: "eligible";
    }
  | {
      is: "unverified";
      /**
       * A result for each undecided rule: it says what is missing.
       */
      missing: RuleResult[];
    }
  | {
      /**
       * Every failed rule.
       */
      failed: RuleResult[];
      is: "ineligible";
      /**
       * A result for each undecided rule: it says what is missing.
       */
      missing: RuleResult[];
    };
/**
 * One of the two records of a pair.
 */
export type Side = "startup" | "opportunity";
/**
 * The goal that the changes should reach.
 */
export type Goal =
  | {
      is: "eligible";
    }
  | {
      /**
       * The least score.
       */
      at_least: number;
      is: "score";
    }
  | {
      /**
       * The lowest rank, counted from 1.
       */
      at_most: number;
      is: "rank";
    };
/**
 * The dual price of a limit.
 */
export type DualPrice = {
  /**
   * Its price, in units of score; of a share, for each hundredth of a pair.
   */
  price: number;
} & DualPrice1;
export type DualPrice1 =
  | {
      /**
       * At most so many.
       */
      at_most: number;
      constraint: "programmes";
      /**
       * The startup's id.
       */
      startup: string;
    }
  | {
      /**
       * At most so many.
       */
      at_most: number;
      constraint: "seats";
      /**
       * The opportunity's id.
       */
      opportunity: string;
      /**
       * The stage that the seats are for, as its record states it.
       */
      stage?: string | null;
    }
  | {
      /**
       * At least so many.
       */
      at_least: number;
      constraint: "minimum";
      /**
       * The opportunity's id.
       */
      opportunity: string;
    }
  | ((
      | {
          at_least: number;
        }
      | {
          at_most: number;
        }
      | {
          at_least_percent: number;
        }
      | {
          at_most_percent: number;
        }
    ) & {
      constraint: "quota";
      /**
       * Its name.
       */
      name: string;
      /**
       * Its position in the request, from 0.
       */
      quota: number;
    })
  | {
      constraint: "fixed";
      /**
       * The opportunity's id.
       */
      opportunity: string;
      /**
       * The startup's id.
       */
      startup: string;
    };
/**
 * A diagnostic with its text; the answer `error` to a call that cannot be answered.
 */
export type DiagnosticAnswer = {
  /**
   * What was expected, in both languages; absent where a diagnostic says how an input was read.
   */
  expected?: Phrase | null;
  /**
   * Where: `startups[3].stage`; empty for the input as a whole.
   */
  path: string;
  /**
   * The diagnostic as a line for a person: in the call's language, for an error in English if it
   * names none.
   */
  text?: string | null;
  /**
   * The offending value as text, cut to 80 characters, control characters escaped; absent when
   * there is none.
   */
  value?: string;
} & DiagnosticAnswer1;
export type DiagnosticAnswer1 =
  | {
      /**
       * Column of that line, from 1.
       */
      column: number;
      /**
       * What the parser met.
       */
      found: string;
      /**
       * Line of the input, from 1.
       */
      line: number;
      problem: "syntax";
    }
  | {
      problem: "unknown_field";
      /**
       * The nearest field names, best first.
       */
      suggestions: string[];
    }
  | {
      problem: "unreadable";
    }
  | {
      /**
       * The most that is allowed.
       */
      max?: number | null;
      /**
       * The least that is allowed.
       */
      min: number;
      problem: "out_of_range";
    }
  | {
      /**
       * The names that are allowed.
       */
      known: string[];
      problem: "unknown_variant";
    }
  | {
      problem: "missing";
    }
  | {
      problem: "duplicate_field";
    }
  | {
      problem: "duplicate_id";
    }
  | {
      /**
       * The limit.
       */
      limit: number;
      problem: "too_large";
      /**
       * What it counts: bytes, entries, levels.
       */
      unit: Unit;
    }
  | {
      /**
       * The fields.
       */
      fields: string[];
      problem: "exactly_one_of";
    }
  | {
      /**
       * The fields.
       */
      fields: string[];
      problem: "at_most_one_of";
    }
  | {
      /**
       * The fields.
       */
      fields: string[];
      problem: "at_least_one_of";
    }
  | {
      /**
       * How many are not.
       */
      count: number;
      problem: "unlisted";
    }
  | {
      /**
       * The vocabulary: sector, stage, place …
       */
      kind: string;
      problem: "unknown_term";
      /**
       * Ids of the nearest terms, best first.
       */
      suggestions: string[];
    }
  | {
      problem: "communes_not_loaded";
    }
  | {
      /**
       * Ids of the candidates.
       */
      candidates: string[];
      /**
       * The vocabulary: sector, stage, place …
       */
      kind: string;
      problem: "ambiguous_term";
    }
  | {
      /**
       * The vocabulary: sector, stage, place …
       */
      kind: string;
      problem: "corrected";
      /**
       * Id of the term it was read as.
       */
      read_as: string;
    }
  | {
      problem: "reversed";
    }
  | {
      /**
       * Id of the instrument.
       */
      instrument: string;
      problem: "not_a_stage";
    }
  | {
      problem: "undeclared_fact";
      /**
       * The nearest declared facts, best first.
       */
      suggestions: string[];
    }
  | {
      problem: "unknown_code";
    }
  | {
      problem: "never_holds";
    }
  | {
      problem: "always_holds";
    }
  | {
      problem: "contradicts";
      /**
       * The other rule: its id, or its place.
       */
      rule: string;
    }
  | {
      problem: "idle_alternative";
    }
  | {
      /**
       * The evidence date.
       */
      evidence: string;
      problem: "after_evidence";
    }
  | {
      problem: "weights_sum";
    }
  | {
      problem: "parent_cycle";
    }
  | {
      problem: "other_matcher";
    }
  | {
      /**
       * What the id belongs to.
       */
      of: IdOf;
      problem: "unknown_id";
    }
  | {
      problem: "thread_pool";
      /**
       * The reason as the system states it.
       */
      reason: string;
    }
  | {
      problem: "not_a_saved_catalog";
    }
  | {
      problem: "unsupported_version";
      /**
       * The version that this library reads.
       */
      supported: number;
    }
  | {
      problem: "damaged_catalog";
    }
  | {
      problem: "unsavable_record";
    }
  | {
      /**
       * The calls that it takes.
       */
      needed: NeededCall;
      problem: "wrong_call";
    }
  | {
      problem: "config_not_allowed";
    }
  | {
      problem: "unknown_index";
    }
  | {
      /**
       * What it is.
       */
      entry: RepeatedEntry;
      problem: "repeated";
    }
  | {
      problem: "fixed_and_forbidden";
    }
  | {
      problem: "not_a_candidate";
    }
  | {
      problem: "rules_need_records";
    }
  | {
      problem: "scores_need_records";
    }
  | {
      problem: "node_limit";
    }
  | {
      /**
       * Why not.
       */
      conflict: LockConflict;
      problem: "lock_conflict";
    }
  | {
      problem: "overlapping_slots";
    }
  | {
      problem: "session_too_short";
    }
  | {
      problem: "table_owned";
    }
  | {
      problem: "growth_too_large";
    }
  | {
      problem: "no_interactions";
    }
  | {
      /**
       * How many are needed in a year.
       */
      least: number;
      /**
       * How many more are needed in this one.
       */
      more: number;
      problem: "too_few_interactions";
      /**
       * The day before the year begins.
       */
      since: string;
    }
  | {
      problem: "no_track_record";
    }
  | {
      problem: "different_interactions";
    }
  | {
      /**
       * The last day of the evidence.
       */
      evidence: string;
      problem: "before_evidence";
    }
  | {
      problem: "no_headings";
    }
  | {
      problem: "continuation_row";
    }
  | {
      problem: "heading_rows";
    }
  | {
      /**
       * The field that the first of them may be.
       */
      example: string;
      /**
       * The headings that were not read.
       */
      headings: string[];
      problem: "nothing_to_match_by";
    }
  | {
      /**
       * The headings that were not read.
       */
      headings: string[];
      problem: "no_name_column";
    }
  | {
      /**
       * How many rows.
       */
      count: number;
      problem: "kind_needed";
    }
  | {
      /**
       * The default.
       */
      default: string;
      problem: "default_used";
    }
  | {
      problem: "unclosed_quote";
    }
  | {
      problem: "other_sheets";
      /**
       * Their names.
       */
      sheets: string[];
    }
  | {
      problem: "missing_heading";
    };
/**
 * What a limit counts.
 */
export type Unit = "bytes" | "entries" | "levels" | "digits" | "days";
/**
 * What an id belongs to.
 */
export type IdOf = "record" | "startup" | "opportunity" | "party" | "table" | "slot";
/**
 * The calls that an entry point takes.
 */
export type NeededCall = "ranking" | "subscription" | "query" | "change";
/**
 * What may come only once in a list.
 */
export type RepeatedEntry = "id" | "pair" | "score" | "wish" | "lock";
/**
 * Why a meeting of an event cannot be locked where a lock wants it.
 */
export type LockConflict = "refused" | "absent" | "busy" | "full" | "table_taken" | "no_table";
/**
 * What begins or ends, with its text.
 */
export type CalendarEventAnswer = {
  /**
   * The event as a sentence.
   */
  text?: string | null;
} & CalendarEventAnswer1;
export type CalendarEventAnswer1 =
  | {
      is: "opens";
      /**
       * The window.
       */
      window: Window;
    }
  | {
      is: "closed";
      /**
       * The window.
       */
      window: Window;
    }
  | {
      is: "seats_begin";
      /**
       * Their number in this year; any when left out.
       */
      seats?: number | null;
      /**
       * The stage that they are for; any when left out.
       */
      stage?: Term | null;
    }
  | {
      is: "seats_ended";
      /**
       * The stage that they were for; any when left out.
       */
      stage?: Term | null;
    }
  | {
      /**
       * Their number in this year.
       */
      after: number;
      /**
       * Their number in the year before.
       */
      before: number;
      is: "seats_change";
      /**
       * The stage that they are for; any when left out.
       */
      stage?: Term | null;
    }
  | {
      is: "rule_begins";
      /**
       * The rule.
       */
      rule: string;
      /**
       * The programme's own reason for it.
       */
      why?: Text | null;
    }
  | {
      is: "rule_ended";
      /**
       * The rule.
       */
      rule: string;
      /**
       * The programme's own reason for it.
       */
      why?: Text | null;
    };
/**
 * A verdict without its rules. The greater of two decides.
 */
export type VerdictClass = "eligible" | "unverified" | "ineligible";
/**
 * The effect of an override.
 */
export type Act = "pin" | "bar" | "note";
/**
 * One signal that a startup and an opportunity are compared by.
 *
 * The order of the variants is the order in which contributions are added up and reasons are
 * listed.
 */
export type Criterion =
  | "sector"
  | "stage"
  | "place"
  | "ticket"
  | "instrument"
  | "readiness"
  | "priority"
  | "support"
  | "theme"
  | "history_sector"
  | "history_stage"
  | "history_place"
  | "history_amount"
  | "activity";
/**
 * Why a criterion has its outcome. On the wire terms are ids, money is `{min, max, currency}`.
 */
export type Detail =
  | {
      /**
       * Which field.
       */
      field: string;
      is: "unknown";
      /**
       * Whose field.
       */
      side: Side;
    }
  | {
      is: "any";
    }
  | {
      /**
       * Which field.
       */
      field: string;
      is: "none";
    }
  | {
      /**
       * The startup's term.
       */
      have: Term;
      is: "terms";
      /**
       * How they are related, one of the criterion's levels.
       */
      level: Level;
      /**
       * The wanted term.
       */
      wanted: Term;
    }
  | {
      /**
       * The startup's term.
       */
      have: Term;
      is: "local";
      /**
       * The wanted term.
       */
      wanted: Term;
    }
  | {
      /**
       * The least distance, in rungs.
       */
      apart: number;
      /**
       * True when the two lie on different axes and were compared by equivalence.
       */
      bridged: boolean;
      /**
       * The startup's stage.
       */
      have: Term;
      is: "stage";
      /**
       * The wanted stage.
       */
      wanted: Term;
    }
  | {
      /**
       * The startup's ask.
       */
      ask: Amounts;
      is: "cheque";
      /**
       * One of the criterion's levels.
       */
      level: Level;
      /**
       * The opportunity's ticket.
       */
      ticket: Amounts;
    }
  | {
      /**
       * The startup's ask.
       */
      ask: Amounts;
      is: "grant";
      /**
       * One of the criterion's levels.
       */
      level: Level;
      /**
       * Share of the ask that the largest grant covers, in per cent, at most 100.
       */
      percent: number;
      /**
       * The opportunity's ticket.
       */
      ticket: Amounts;
    }
  | {
      /**
       * The startup's ask.
       */
      ask: Amounts;
      is: "no_rate";
      /**
       * The opportunity's ticket.
       */
      ticket: Amounts;
    }
  | {
      /**
       * The distance from the range, in levels; 0 inside it.
       */
      away: number;
      is: "readiness";
      /**
       * The greatest wanted.
       */
      max?: number | null;
      /**
       * The least wanted.
       */
      min?: number | null;
      /**
       * The startup's level.
       */
      trl: number;
    }
  | {
      is: "no_priority";
    }
  | {
      is: "shared";
      /**
       * How many terms the startup states.
       */
      of: number;
      /**
       * The terms in both.
       */
      shared: Term[];
      /**
       * What the other side names.
       */
      wanted: Term[];
    }
  | {
      /**
       * How many were found.
       */
      found: number;
      is: "words";
      /**
       * The strongest of them, at most five.
       */
      words: string[];
    }
  | {
      is: "no_common_language";
    }
  | {
      is: "no_record";
    }
  | {
      /**
       * How many deals.
       */
      deals: number;
      is: "past";
      /**
       * How many deals there are in all.
       */
      of: number;
      /**
       * The day of the first of them; absent when one of them has no date.
       */
      since?: IsoDate | null;
      /**
       * What they have in common.
       */
      term: Term;
      /**
       * Times the usual share, in tenths; absent when no usual share is known.
       */
      times_tenths?: number | null;
    }
  | {
      is: "past_none";
      /**
       * How many deals there are in all.
       */
      of: number;
      /**
       * The day of the first of them; absent when one of them has no date.
       */
      since?: IsoDate | null;
    }
  | {
      /**
       * The startup's ask.
       */
      ask: Amounts;
      is: "past_amount";
      /**
       * The geometric mean of past amounts.
       */
      mean: Amounts;
      /**
       * How many deals there are in all.
       */
      of: number;
    }
  | {
      /**
       * How many.
       */
      deals: number;
      is: "active";
      /**
       * Since this day.
       */
      since: IsoDate;
      /**
       * Deals without a date, which are counted in addition.
       */
      undated?: number;
    };
/**
 * How confident the comparison is that two records are the same startup.
 */
export type MatchConfidence = "possible" | "likely" | "nearly_certain";
/**
 * What two records are compared by.
 */
export type DuplicateCriterion = "name" | "contact" | "place" | "sector";
/**
 * How two records agree by one criterion.
 */
export type DuplicateDetail =
  | {
      is: "names";
      /**
       * The level of agreement.
       */
      level: NameComparisonLevel;
    }
  | {
      /**
       * The kind of contact.
       */
      contact: Contact;
      is: "same_contact";
      /**
       * The contact itself.
       */
      value: string;
    }
  | {
      is: "different";
    }
  | {
      is: "same";
    }
  | {
      is: "unknown";
    };
/**
 * How two names agree, as a level of comparison.
 */
export type NameComparisonLevel =
  | "same"
  | "unaccented"
  | "spacing"
  | "reordered"
  | "swapped"
  | "common_words"
  | "typo"
  | "other_syllable"
  | "contained"
  | "some_words"
  | "other_accents"
  | "other_numbers"
  | "branch"
  | "unknown"
  | "different";
/**
 * A kind of contact, the most reliable first.
 */
export type Contact = "tax_code" | "email" | "phone" | "site";
/**
 * A way to divide records into groups.
 */
export type Facet = "group" | "sector" | "region";
/**
 * What the answers to a fact are.
 */
export type FactKind = "flag" | "number" | "money" | "date" | "choice" | "code";
/**
 * How large a place is.
 */
export type PlaceLevel = "world" | "wider" | "country" | "region" | "province";
/**
 * A family of kinds that are scored alike.
 */
export type Family = "investor" | "incubator" | "challenge" | "expert" | "general";
/**
 * How the cells of a field are read.
 */
export type CellFormat =
  | "id"
  | "name"
  | "text"
  | "prose"
  | "address"
  | "terms"
  | "list"
  | "money"
  | "day"
  | "founded"
  | "trl"
  | "months"
  | "whole"
  | "gender"
  | "skip";
/**
 * One limit that a plan keeps.
 */
export type Constraint =
  | {
      /**
       * At most so many.
       */
      at_most: number;
      constraint: "programmes";
      /**
       * The startup's id.
       */
      startup: string;
    }
  | {
      /**
       * At most so many.
       */
      at_most: number;
      constraint: "seats";
      /**
       * The opportunity's id.
       */
      opportunity: string;
      /**
       * The stage that the seats are for, as its record states it.
       */
      stage?: string | null;
    }
  | {
      /**
       * At least so many.
       */
      at_least: number;
      constraint: "minimum";
      /**
       * The opportunity's id.
       */
      opportunity: string;
    }
  | ((
      | {
          at_least: number;
        }
      | {
          at_most: number;
        }
      | {
          at_least_percent: number;
        }
      | {
          at_most_percent: number;
        }
    ) & {
      constraint: "quota";
      /**
       * Its name.
       */
      name: string;
      /**
       * Its position in the request, from 0.
       */
      quota: number;
    })
  | {
      constraint: "fixed";
      /**
       * The opportunity's id.
       */
      opportunity: string;
      /**
       * The startup's id.
       */
      startup: string;
    };
/**
 * A further fact. [`Config::facts`](crate::Config) states which of these a fact may be.
 */
export type Attribute = boolean | number | string | string[] | PartialAnswer;
/**
 * How many an opportunity can take.
 */
export type Capacity = (number | string) | (Seats[] | Seats);
/**
 * A place: text ("TP.HCM", "Tam Kỳ, Quảng Nam") or its parts from large to small.
 */
export type PlaceText =
  | string
  | {
      /**
       * City.
       */
      city?: string | null;
      /**
       * Country: name or ISO 3166-1 code.
       */
      country?: string | null;
      /**
       * Region or metropolitan area.
       */
      region?: string | null;
      /**
       * State, or province in Vietnam.
       */
      state?: string | null;
    };
/**
 * Whose place counts.
 */
export type PlaceBy = "located" | "origin" | "either";
/**
 * Money: text ("500 triệu - 2 tỷ", "$2M-$5M") or a range in minor units of a currency.
 */
export type Money =
  | string
  | {
      /**
       * ISO 4217 code: `VND`, `USD`.
       */
      currency?: string | null;
      /**
       * True when the amount is not negotiable: a grant of a set size.
       */
      fixed?: boolean | null;
      /**
       * The greatest amount, in minor units.
       */
      max?: (number | string) | null;
      /**
       * The least amount, in minor units (đồng, cents), 0 to 10^15.
       */
      min?: (number | string) | null;
      /**
       * What the amount is for: "project", "year". Shown, never scored.
       */
      per?: string | null;
    };
/**
 * The comparison of a rule.
 */
export type Op =
  "in" | "not_in" | "at_least" | "at_most" | "between" | "more_than" | "less_than" | "before" | "after" | "exists";
/**
 * What a field is compared with.
 */
export type RuleValue = boolean | number | string | Period | RuleValue[];
/**
 * The sectors that an opportunity prefers.
 */
export type PreferredSectors =
  | string
  | string[]
  | {
      [k: string]: number | string;
    };
/**
 * A year (2019 or "2019") or a day ("2019-05-01").
 */
export type Founded = number | string;
/**
 * A diagnostic of a sheet, with its text.
 */
export type LocatedDiagnosticAnswer = {
  /**
   * The letters of the column.
   */
  column?: string | null;
  /**
   * The number of rows with the same problem and value; 1 where it stands once.
   */
  count?: number;
  /**
   * What was expected, in both languages; absent where a diagnostic says how an input was read.
   */
  expected?: Phrase | null;
  /**
   * The first of these rows, where there are several.
   */
  first_rows?: number[];
  /**
   * The heading of the column.
   */
  heading?: string | null;
  /**
   * Where: `startups[3].stage`; empty for the input as a whole.
   */
  path: string;
  /**
   * The number of the row in the sheet; none for the sheet as a whole.
   */
  row?: number | null;
  /**
   * The diagnostic as one line, in the call's language.
   */
  text?: string | null;
  /**
   * The offending value as text, cut to 80 characters, control characters escaped; absent when
   * there is none.
   */
  value?: string;
} & LocatedDiagnosticAnswer1;
export type LocatedDiagnosticAnswer1 =
  | {
      /**
       * Column of that line, from 1.
       */
      column: number;
      /**
       * What the parser met.
       */
      found: string;
      /**
       * Line of the input, from 1.
       */
      line: number;
      problem: "syntax";
    }
  | {
      problem: "unknown_field";
      /**
       * The nearest field names, best first.
       */
      suggestions: string[];
    }
  | {
      problem: "unreadable";
    }
  | {
      /**
       * The most that is allowed.
       */
      max?: number | null;
      /**
       * The least that is allowed.
       */
      min: number;
      problem: "out_of_range";
    }
  | {
      /**
       * The names that are allowed.
       */
      known: string[];
      problem: "unknown_variant";
    }
  | {
      problem: "missing";
    }
  | {
      problem: "duplicate_field";
    }
  | {
      problem: "duplicate_id";
    }
  | {
      /**
       * The limit.
       */
      limit: number;
      problem: "too_large";
      /**
       * What it counts: bytes, entries, levels.
       */
      unit: Unit;
    }
  | {
      /**
       * The fields.
       */
      fields: string[];
      problem: "exactly_one_of";
    }
  | {
      /**
       * The fields.
       */
      fields: string[];
      problem: "at_most_one_of";
    }
  | {
      /**
       * The fields.
       */
      fields: string[];
      problem: "at_least_one_of";
    }
  | {
      /**
       * How many are not.
       */
      count: number;
      problem: "unlisted";
    }
  | {
      /**
       * The vocabulary: sector, stage, place …
       */
      kind: string;
      problem: "unknown_term";
      /**
       * Ids of the nearest terms, best first.
       */
      suggestions: string[];
    }
  | {
      problem: "communes_not_loaded";
    }
  | {
      /**
       * Ids of the candidates.
       */
      candidates: string[];
      /**
       * The vocabulary: sector, stage, place …
       */
      kind: string;
      problem: "ambiguous_term";
    }
  | {
      /**
       * The vocabulary: sector, stage, place …
       */
      kind: string;
      problem: "corrected";
      /**
       * Id of the term it was read as.
       */
      read_as: string;
    }
  | {
      problem: "reversed";
    }
  | {
      /**
       * Id of the instrument.
       */
      instrument: string;
      problem: "not_a_stage";
    }
  | {
      problem: "undeclared_fact";
      /**
       * The nearest declared facts, best first.
       */
      suggestions: string[];
    }
  | {
      problem: "unknown_code";
    }
  | {
      problem: "never_holds";
    }
  | {
      problem: "always_holds";
    }
  | {
      problem: "contradicts";
      /**
       * The other rule: its id, or its place.
       */
      rule: string;
    }
  | {
      problem: "idle_alternative";
    }
  | {
      /**
       * The evidence date.
       */
      evidence: string;
      problem: "after_evidence";
    }
  | {
      problem: "weights_sum";
    }
  | {
      problem: "parent_cycle";
    }
  | {
      problem: "other_matcher";
    }
  | {
      /**
       * What the id belongs to.
       */
      of: IdOf;
      problem: "unknown_id";
    }
  | {
      problem: "thread_pool";
      /**
       * The reason as the system states it.
       */
      reason: string;
    }
  | {
      problem: "not_a_saved_catalog";
    }
  | {
      problem: "unsupported_version";
      /**
       * The version that this library reads.
       */
      supported: number;
    }
  | {
      problem: "damaged_catalog";
    }
  | {
      problem: "unsavable_record";
    }
  | {
      /**
       * The calls that it takes.
       */
      needed: NeededCall;
      problem: "wrong_call";
    }
  | {
      problem: "config_not_allowed";
    }
  | {
      problem: "unknown_index";
    }
  | {
      /**
       * What it is.
       */
      entry: RepeatedEntry;
      problem: "repeated";
    }
  | {
      problem: "fixed_and_forbidden";
    }
  | {
      problem: "not_a_candidate";
    }
  | {
      problem: "rules_need_records";
    }
  | {
      problem: "scores_need_records";
    }
  | {
      problem: "node_limit";
    }
  | {
      /**
       * Why not.
       */
      conflict: LockConflict;
      problem: "lock_conflict";
    }
  | {
      problem: "overlapping_slots";
    }
  | {
      problem: "session_too_short";
    }
  | {
      problem: "table_owned";
    }
  | {
      problem: "growth_too_large";
    }
  | {
      problem: "no_interactions";
    }
  | {
      /**
       * How many are needed in a year.
       */
      least: number;
      /**
       * How many more are needed in this one.
       */
      more: number;
      problem: "too_few_interactions";
      /**
       * The day before the year begins.
       */
      since: string;
    }
  | {
      problem: "no_track_record";
    }
  | {
      problem: "different_interactions";
    }
  | {
      /**
       * The last day of the evidence.
       */
      evidence: string;
      problem: "before_evidence";
    }
  | {
      problem: "no_headings";
    }
  | {
      problem: "continuation_row";
    }
  | {
      problem: "heading_rows";
    }
  | {
      /**
       * The field that the first of them may be.
       */
      example: string;
      /**
       * The headings that were not read.
       */
      headings: string[];
      problem: "nothing_to_match_by";
    }
  | {
      /**
       * The headings that were not read.
       */
      headings: string[];
      problem: "no_name_column";
    }
  | {
      /**
       * How many rows.
       */
      count: number;
      problem: "kind_needed";
    }
  | {
      /**
       * The default.
       */
      default: string;
      problem: "default_used";
    }
  | {
      problem: "unclosed_quote";
    }
  | {
      problem: "other_sheets";
      /**
       * Their names.
       */
      sheets: string[];
    }
  | {
      problem: "missing_heading";
    };
/**
 * The kind of records in a sheet.
 */
export type Sheet = "startups" | "opportunities";
/**
 * The kind of a row that is no record.
 */
export type RowKind =
  "title" | "heading" | "numbering" | "section" | "total" | "note" | "continuation" | "empty" | "rejected";
/**
 * The records of a sheet.
 */
export type SheetRecords = Startup[] | Opportunity[];
/**
 * Why a column was read as its field.
 */
export type HeadingBasis = "words" | "words_and_values";
/**
 * How sure the reading of a heading is.
 */
export type HeadingConfidence = "high" | "medium" | "low";
/**
 * Which of the first two numbers of a date is the day.
 */
export type DayOrder = "day_first" | "month_first";
/**
 * How a heading was read, the surest way first.
 */
export type HeadingMatch = "mapped" | "exact" | "folded" | "tick" | "words" | "partial" | "typo";
/**
 * Why a pair meets: its strongest wish.
 */
export type Tier = "filled" | "wished" | "must";
/**
 * Who states a wish.
 */
export type Requester = "startup" | "opportunity" | "organiser";
/**
 * A wish that was not met.
 */
export type Unmet = {
  /**
   * The opportunity's id.
   */
  opportunity: string;
  /**
   * The startup's id.
   */
  startup: string;
  /**
   * `must` or `wished`.
   */
  tier: Tier;
  /**
   * The sides that wished it.
   */
  wished_by: Requester[];
} & Unmet1;
export type Unmet1 =
  | {
      /**
       * The side that refused.
       */
      by: Requester;
      reason: "refused";
    }
  | {
      reason: "never_together";
    }
  | {
      /**
       * How many meetings it has.
       */
      meetings: number;
      reason: "full";
      /**
       * Which side.
       */
      side: Requester;
    }
  | {
      /**
       * Slots in which both are there.
       */
      common: number;
      /**
       * Common slots without a free table.
       */
      no_table: number;
      /**
       * The same for the opportunity.
       */
      opportunity_taken: number;
      reason: "conflict";
      /**
       * Common slots in which the startup has another meeting, or as many as it may have in the
       * session.
       */
      startup_taken: number;
    };
/**
 * The state of a promise.
 */
export type TargetState = "reached" | "missed" | "on_course" | "behind" | "not_begun";
/**
 * The axis that a stage lies on.
 */
export type Axis = "programme" | "funding";
/**
 * What a service is asked to do.
 */
export type Call =
  | {
      call: "rank";
      /**
       * The date, limits, order and filter.
       */
      query: Query;
      /**
       * Give the reasons of every listed match.
       */
      reasons?: boolean;
      /**
       * The startup record.
       */
      startup: {
        [k: string]: unknown;
      };
    }
  | {
      call: "rank_startups";
      /**
       * The opportunity record.
       */
      opportunity: {
        [k: string]: unknown;
      };
      /**
       * The date, limits, order and filter.
       */
      query: Query;
      /**
       * Give the reasons of every listed match.
       */
      reasons?: boolean;
    }
  | {
      call: "rank_many";
      /**
       * An opportunity is among the eligible of at most this many startups, and among the unverified
       * of at most this many; the next best takes its place. Without it lists are as long as the
       * query says.
       */
      exposure_cap?: number | null;
      /**
       * The date, limits, order and filter.
       */
      query: Query;
      /**
       * Give the reasons of every listed match.
       */
      reasons?: boolean;
      /**
       * Threads to use, where the build has them; one when left out. The answer is the same.
       */
      threads?: number | null;
    }
  | {
      /**
       * The date that decides windows, ages and activity.
       */
      as_of: IsoDate;
      call: "score";
      /**
       * The opportunity record.
       */
      opportunity: {
        [k: string]: unknown;
      };
      /**
       * The startup record.
       */
      startup: {
        [k: string]: unknown;
      };
    }
  | {
      /**
       * The date that decides windows, ages and activity.
       */
      as_of: IsoDate;
      call: "explain";
      /**
       * The opportunity record.
       */
      opportunity: {
        [k: string]: unknown;
      };
      /**
       * The startup record.
       */
      startup: {
        [k: string]: unknown;
      };
    }
  | {
      call: "advise";
      /**
       * What to reach.
       */
      goal?: Goal;
      /**
       * Which fields may change.
       */
      limits?: Limits;
      /**
       * The opportunity record.
       */
      opportunity: {
        [k: string]: unknown;
      };
      /**
       * The query; for a goal of rank the one that the rank is of.
       */
      query: Query;
      /**
       * The startup record.
       */
      startup: {
        [k: string]: unknown;
      };
    }
  | {
      call: "ask_next";
      /**
       * The opportunity record.
       */
      opportunity?: {
        [k: string]: unknown;
      };
      /**
       * The query.
       */
      query: Query;
      /**
       * The startup record; either this or `opportunity`.
       */
      startup?: {
        [k: string]: unknown;
      };
    }
  | {
      /**
       * Fields that must not be asked: those asked already, whether there was an answer or not, and
       * those that cannot be asked.
       */
      asked?: string[];
      call: "interview";
      /**
       * How many of the first opportunities must be certain, at least 1.
       */
      first?: number;
      /**
       * The query.
       */
      query: Query;
      /**
       * The startup record, with the answers so far.
       */
      startup: {
        [k: string]: unknown;
      };
    }
  | {
      call: "suggest";
      /**
       * The vocabulary.
       */
      kind: TermKind;
      /**
       * Suggestions at most.
       */
      limit?: number;
      /**
       * What was typed so far, with or without accents.
       */
      prefix: string;
    }
  | {
      call: "resolve";
      /**
       * The vocabulary, or `money`.
       */
      kind: string;
      /**
       * The text.
       */
      text: string;
    }
  | {
      call: "terms";
      /**
       * The vocabulary.
       */
      kind: TermKind;
    }
  | {
      call: "get";
      /**
       * An opportunity's id.
       */
      opportunity?: string | null;
      /**
       * A startup's id; either this or `opportunity`.
       */
      startup?: string | null;
    }
  | {
      call: "statistics";
      /**
       * Nothing after this day is counted.
       */
      evidence_date: IsoDate;
    }
  | {
      call: "weights";
      /**
       * The family.
       */
      family: Family;
    }
  | {
      call: "facts";
    }
  | {
      call: "check";
    }
  | {
      call: "add";
      /**
       * An opportunity record.
       */
      opportunity?: {
        [k: string]: unknown;
      };
      /**
       * A startup record; either this or `opportunity`.
       */
      startup?: {
        [k: string]: unknown;
      };
    }
  | {
      call: "update";
      /**
       * An opportunity record.
       */
      opportunity?: {
        [k: string]: unknown;
      };
      /**
       * A startup record; either this or `opportunity`.
       */
      startup?: {
        [k: string]: unknown;
      };
    }
  | {
      call: "remove";
      /**
       * An opportunity's id.
       */
      opportunity?: string | null;
      /**
       * A startup's id; either this or `opportunity`.
       */
      startup?: string | null;
    }
  | {
      call: "assign";
      /**
       * The pairs to choose from. Left out: the candidates among the records, by `query`.
       */
      pairs?: ScoredPair[] | null;
      /**
       * The date and how many opportunities of each startup are candidates (`limit`).
       */
      query?: Query | null;
      /**
       * The limits.
       */
      request?: Assign;
      /**
       * Pairs with open rules are candidates too, as many as `unverified_limit` says.
       */
      unverified?: boolean;
    }
  | {
      call: "stable";
      /**
       * The pairs that may be. Left out: the candidates among the records, by `query`.
       */
      pairs?: ScoredPair[] | null;
      /**
       * The date and how many opportunities of each startup are candidates (`limit`).
       */
      query?: Query | null;
      /**
       * Seats and wishes.
       */
      request?: Stable;
      /**
       * Pairs with open rules are candidates too, as many as `unverified_limit` says.
       */
      unverified?: boolean;
    }
  | {
      /**
       * How the two become one.
       */
      by?: Reciprocal;
      call: "mutual";
      /**
       * The pairs by the opportunities' weights.
       */
      opportunity_pairs: ScoredPair[];
      /**
       * The pairs by the startups' weights.
       */
      startup_pairs: ScoredPair[];
    }
  | {
      /**
       * Score the attendees' records on this day, in place of `event.scores`; only eligible pairs
       * get a score.
       */
      as_of?: IsoDate | null;
      call: "timetable";
      /**
       * The event. Without `scores` in it, `as_of` has the records scored.
       */
      event: Event;
    }
  | {
      /**
       * As for `timetable`.
       */
      as_of?: IsoDate | null;
      call: "repair";
      /**
       * What has changed.
       */
      changes: Changes;
      /**
       * The event, as the timetable was made for it.
       */
      event: Event;
      /**
       * The timetable's meetings.
       */
      meetings: Meeting[];
    }
  | {
      /**
       * Whose timetable.
       */
      audience?: Audience;
      call: "agenda";
      /**
       * The event.
       */
      event: Event;
      /**
       * The file format.
       */
      format: Format;
      /**
       * The timetable's meetings.
       */
      meetings: Meeting[];
      /**
       * For `ics`: which revision it is.
       */
      revision?: Revision | null;
      /**
       * For `html`: what the rows are.
       */
      rows?: AgendaRows;
    }
  | {
      /**
       * The day of the check.
       */
      as_of: IsoDate;
      call: "targets";
      /**
       * The programme.
       */
      programme: Programme;
      /**
       * What was done and what is planned.
       */
      register: Entry[];
    }
  | {
      /**
       * Pairs to compare with.
       */
      after?: PairId[] | null;
      /**
       * Pairs of rankings or of a plan; either this or `query`.
       */
      before?: PairId[] | null;
      call: "exposure";
      /**
       * Take the eligible lists of every startup of the catalog as `before`.
       */
      query?: Query | null;
    }
  | {
      call: "diversify";
      /**
       * How the list is spread.
       */
      limits: DiversityLimits;
      /**
       * The opportunity record to rank for.
       */
      opportunity?: {
        [k: string]: unknown;
      };
      /**
       * The query; every eligible match can be picked, whatever its limit.
       */
      query: Query;
      /**
       * The startup record to rank for; either this or `opportunity`.
       */
      startup?: {
        [k: string]: unknown;
      };
    }
  | {
      /**
       * Another configuration that is measured too; what it gains is given pair by pair.
       */
      against?: Config | null;
      call: "evaluate";
      /**
       * The interactions, each later than `known_until`.
       */
      interactions: Interaction[];
      /**
       * Nothing after this day is known to the configuration that is measured.
       */
      known_until: IsoDate;
      /**
       * Threads to use, where the build has them; one when left out. The answer is the same.
       */
      threads?: number | null;
    }
  | {
      call: "fit";
      /**
       * The interactions of some years.
       */
      interactions: Interaction[];
      /**
       * How to learn.
       */
      options?: FitOptions;
      /**
       * Threads to use, where the build has them; one when left out. The answer is the same.
       */
      threads?: number | null;
    }
  | {
      call: "suggest_sectors";
      /**
       * Descriptions whose sectors are known, to learn from; without any, the names of the
       * vocabulary's sectors count.
       */
      labelled?: Labelled[];
      /**
       * Suggestions for each description at most.
       */
      limit?: number;
      /**
       * The descriptions.
       */
      texts: Text[];
    }
  | {
      call: "subscribe";
      /**
       * The opportunity record.
       */
      opportunity?: {
        [k: string]: unknown;
      };
      /**
       * The date, order and filter; its limits say how many of the best are followed.
       */
      query: Query;
      /**
       * Give the reasons of every listed match.
       */
      reasons?: boolean;
      /**
       * The startup record; either this or `opportunity`.
       */
      startup?: {
        [k: string]: unknown;
      };
    }
  | {
      call: "unsubscribe";
      /**
       * The id of the opportunity that subscribed.
       */
      opportunity?: string | null;
      /**
       * The id of the startup that subscribed; either this or `opportunity`.
       */
      startup?: string | null;
    }
  | {
      /**
       * The date of all subscriptions from now on: deadlines have passed and windows have opened.
       */
      as_of?: IsoDate | null;
      call: "changes";
    }
  | {
      call: "verify";
      /**
       * The opportunity record it was made for.
       */
      opportunity?: {
        [k: string]: unknown;
      };
      /**
       * The query.
       */
      query: Query;
      /**
       * The `record` of the old ranking.
       */
      record: RankingRecord;
      /**
       * The startup record it was made for; either this or `opportunity`.
       */
      startup?: {
        [k: string]: unknown;
      };
    }
  | {
      call: "decide";
      /**
       * The opportunity record.
       */
      opportunity: {
        [k: string]: unknown;
      };
      /**
       * The decisions.
       */
      overrides?: Override[];
      /**
       * The date, limits, order and filter.
       */
      query: Query;
      /**
       * Give the reasons of every match.
       */
      reasons?: boolean;
    }
  | {
      /**
       * The version after. Without opportunities it has those of `before`.
       */
      after?: Scenario;
      /**
       * The version before. Without opportunities it has those of the catalog, and only those that
       * `after` names if that has its own.
       */
      before?: Scenario;
      call: "compare";
      /**
       * The date and the limits.
       */
      query: CompareQuery;
      /**
       * Threads to use, where the build has them; one when left out. The answer is the same.
       */
      threads?: number | null;
    }
  | {
      call: "calendar";
      /**
       * The first and the last day, and the limits.
       */
      query: CalendarQuery;
      /**
       * Threads to use, where the build has them; one when left out. The answer is the same.
       */
      threads?: number | null;
    }
  | {
      call: "read_grid";
      /**
       * What its rows are.
       */
      kind: Sheet;
      /**
       * Further options.
       */
      options?: SheetOptions;
      /**
       * The cells of every row, from the first row of the sheet on.
       */
      rows: Cell[][];
    }
  | {
      call: "headings";
      /**
       * The kind of sheet.
       */
      kind: Sheet;
    }
  | {
      /**
       * The least score of a pair, 0 to 100 000 000; when left out the least that a person should
       * look at.
       */
      at_least?: number;
      call: "duplicates";
      /**
       * Pairs listed at most.
       */
      limit?: number;
      /**
       * Which catalog: startups, or opportunities.
       */
      of?: Sheet;
    };
/**
 * What a list is sorted by; the id decides ties.
 */
export type Order = "score" | "low";
/**
 * The kinds of terms; each has a tree of its own.
 */
export type TermKind = "sector" | "stage" | "place" | "group" | "applicant" | "kind" | "support" | "scope";
/**
 * The side that proposes: the plan is then the best of all stable plans for that side.
 */
export type BestFor = "startups" | "opportunities";
/**
 * The mean of the two sides' scores, in whole numbers, rounded down.
 */
export type Reciprocal =
  | "harmonic"
  | "geometric"
  | "minimum"
  | {
      weighted: number;
    };
/**
 * a local date and time, such as 2026-12-10T09:00
 */
export type Time = string;
/**
 * The tables or rooms.
 */
export type Tables = number | Table[];
/**
 * What a wish asks for.
 */
export type WishKind = "must_meet" | "meet" | "no_thanks";
/**
 * The part of a timetable that is written.
 */
export type Audience =
  | "everyone"
  | {
      startup: string;
    }
  | {
      opportunity: string;
    }
  | {
      table: string;
    };
/**
 * A file format.
 */
export type Format = "ics" | "csv" | "html";
/**
 * The rows of the timetable of a whole event.
 */
export type AgendaRows = "opportunities" | "startups" | "tables";
/**
 * What is counted.
 */
export type Counting = "entries" | "startups" | "opportunities";
/**
 * One cell: nothing, a tick, a number, a text, or a day.
 */
export type Cell =
  | (null | boolean | number | string)
  | {
      date: string;
    };

/**
 * Everything that crosses the boundary.
 */
export interface Wire {
  answer: Answer;
  call: Call;
  config: Config;
  opportunity: Opportunity;
  startup: Startup;
}
/**
 * The answer to `advise`.
 */
export interface AdviceAnswer {
  /**
   * The smallest sets of changes that reach it, best first; none within three changes when
   * empty.
   */
  change_sets: ChangeSetAnswer[];
  /**
   * Failed rules that no change of an actionable field can mend.
   */
  fixed: string[];
  /**
   * The goal.
   */
  goal: Goal;
  /**
   * True when it is reached already.
   */
  reached: boolean;
}
/**
 * A set of changes, with its texts.
 */
export interface ChangeSetAnswer {
  /**
   * The changes, one to three.
   */
  changes: Change[];
  /**
   * The rank with them, where the goal is a rank.
   */
  rank?: number | null;
  /**
   * The score with them.
   */
  score: Score;
  /**
   * Each change as a phrase.
   */
  texts?: string[] | null;
  /**
   * The verdict with them.
   */
  verdict: Verdict;
}
/**
 * One change: a field and the value it would have.
 */
export interface Change {
  /**
   * The field.
   */
  field: string;
  /**
   * The value it would have.
   */
  to: FieldValue;
  /**
   * True when the field was not stated: an answer rather than a change.
   */
  was_missing: boolean;
}
/**
 * A range of money as it is stated, in minor units; an open end is left out.
 */
export interface Amounts {
  /**
   * ISO 4217 code; absent when the text states none.
   */
  currency?: Currency | null;
  /**
   * The greatest amount, in minor units.
   */
  max?: number | null;
  /**
   * The least amount, in minor units.
   */
  min?: number | null;
}
/**
 * The score of a pair, 0 to [`Score::PERFECT`] (shown as 0 to 100), and its extremes over
 * everything that is unknown.
 *
 * `low <= score <= high` always; the contributions of the criteria sum to the score exactly.
 */
export interface Score {
  /**
   * Share of the score that is known, 0 to 10 000: 10 000 less the width of the interval.
   */
  coverage: number;
  /**
   * The greatest score over all completions.
   */
  high: number;
  /**
   * The least score over all completions.
   */
  low: number;
  /**
   * The score.
   */
  score: number;
}
/**
 * One rule that failed or could not be decided.
 */
export interface RuleResult {
  /**
   * The field that decides it, as the record writes it; `require` for a rule made of others.
   */
  field: string;
  /**
   * What there is.
   */
  have: FieldValue;
  /**
   * The name of the fact that decides it, where it is declared.
   */
  label?: Text | null;
  /**
   * The legal basis of the rule.
   */
  link?: string | null;
  /**
   * What the rule needs.
   */
  needed: FieldValue;
  /**
   * Of a rule made of others: those that decide it.
   */
  parts?: RuleResult[];
  /**
   * The rule: `windows`, `capacity`, `groups`, `applicants`, `languages`, `trl`, `not_sectors`,
   * `not_places`, `exclude`, `past`, `must.sector`, `require.ID`, `require[0]`.
   */
  rule: string;
  /**
   * The record that has the field.
   */
  side: Side;
  /**
   * The programme's own reason for the rule.
   */
  why?: Text | null;
}
/**
 * The answer to `agenda`: a file.
 */
export interface AgendaAnswer {
  /**
   * What to save or send it as.
   */
  media_type: string;
  /**
   * The file.
   */
  text: string;
}
/**
 * The answer to `assign`: a plan, with its texts.
 */
export interface AssignmentAnswer {
  /**
   * An upper bound on the total of every plan that keeps the limits.
   */
  bound: number;
  /**
   * The dual price of each limit that has one: the certificate. A price above zero is about what
   * the total would gain if a maximum were one higher, below zero if a minimum were one lower.
   */
  dual_prices: DualPrice[];
  /**
   * `bound - total`: 0 when the plan is proven to be the best.
   */
  gap: number;
  /**
   * Among equally good plans this is the first in the order of ids (see [`plan`](crate::plan)).
   */
  lexicographically_first: boolean;
  /**
   * Nodes of branch and bound: one where the limits are nested.
   */
  nodes: number;
  /**
   * The pairs, by the ids of startup and opportunity.
   */
  pairs: Assigned[];
  /**
   * Every opportunity with a limit of its own.
   */
  seats: SeatUsage[];
  /**
   * What stood in the way of each of `left`, as sentences.
   */
  texts?: string[] | null;
  /**
   * The sum of their scores.
   */
  total: number;
  /**
   * Startups that could be in a further programme, each with the best pair that it did not get
   * and the limits that block it.
   */
  unassigned: Unassigned[];
}
/**
 * A pair of the plan.
 */
export interface Assigned {
  /**
   * True if the request fixes it.
   */
  fixed?: boolean;
  /**
   * The opportunity's id.
   */
  opportunity: string;
  /**
   * The score of the pair.
   */
  score: number;
  /**
   * The startup's id.
   */
  startup: string;
}
/**
 * The seats of an opportunity, or of one stage there.
 */
export interface SeatUsage {
  /**
   * At least so many, if there is a minimum.
   */
  at_least?: number | null;
  /**
   * How many there are.
   */
  at_most?: number | null;
  /**
   * What the total gains by one more seat, exactly; left out with overlapping quotas.
   */
  marginal_value?: number | null;
  /**
   * The opportunity's id.
   */
  opportunity: string;
  /**
   * The stage that the seats are for.
   */
  stage?: string | null;
  /**
   * How many are taken.
   */
  taken: number;
}
/**
 * A startup that could be in one more programme.
 */
export interface Unassigned {
  /**
   * The limits that block it, with their prices, which sum to at least its score.
   */
  blocked_by: DualPrice[];
  /**
   * The opportunity of its best pair that is not in the plan.
   */
  opportunity: string;
  /**
   * The score of that pair.
   */
  score: number;
  /**
   * The startup's id.
   */
  startup: string;
}
/**
 * The answer to `calendar`.
 */
export interface CalendarAnswer {
  /**
   * Diagnostics of the records that the call carried.
   */
  diagnostics?: DiagnosticAnswer[];
  /**
   * The entries by day, and on one day by the id of the opportunity, up to the limit.
   */
  entries: CalendarEntryAnswer[];
  /**
   * The first day.
   */
  from: IsoDate;
  /**
   * The last day.
   */
  to: IsoDate;
  /**
   * The number of entries, of which the first are listed.
   */
  total: number;
}
/**
 * A text in English and Vietnamese.
 *
 * Named fields keep the languages apart: two `&str` in the wrong order would compile.
 * `Phrase` holds constants, [`OwnedPhrase`] also texts that are put together at run time.
 */
export interface Phrase {
  /**
   * English: "a whole number from 1 to 9".
   */
  en: string;
  /**
   * Vietnamese: "số nguyên từ 1 đến 9".
   */
  vi: string;
}
/**
 * What begins or ends for one opportunity on one day.
 */
export interface CalendarEntryAnswer {
  /**
   * The first day of the new state. A window whose last day is the 15th has closed on the 16th.
   */
  day: IsoDate;
  /**
   * What begins or ends.
   */
  events: CalendarEventAnswer[];
  /**
   * The opportunity's name.
   */
  name?: Text | null;
  /**
   * The opportunity's id.
   */
  opportunity: string;
  /**
   * The startups whose verdict changes because of it; none if the catalog has no startups.
   */
  startups?: StartupChangesAnswer | null;
}
/**
 * Days from `opens` to `closes`, both included; an end left out is open.
 */
export interface Window {
  /**
   * The last day.
   */
  closes?: IsoDate | null;
  /**
   * The first day.
   */
  opens?: IsoDate | null;
}
/**
 * The startups whose verdict on one opportunity changes.
 */
export interface StartupChangesAnswer {
  /**
   * Those that gain, in the order of their ids, up to the limit.
   */
  gained: VerdictChangeAnswer[];
  /**
   * Those that lose, in the order of their ids, up to the limit.
   */
  lost: VerdictChangeAnswer[];
  /**
   * How many there are, and by which rules.
   */
  totals: ChangeTotals;
}
/**
 * A startup with its verdict before and after.
 */
export interface VerdictChangeAnswer {
  /**
   * The verdict after.
   */
  after: VerdictAnswer;
  /**
   * The verdict before.
   */
  before: VerdictAnswer;
  /**
   * The startup's name.
   */
  name?: Text | null;
  /**
   * The startup's id.
   */
  startup: string;
}
/**
 * A verdict.
 */
export interface VerdictAnswer {
  /**
   * The failed rules.
   */
  failed?: RuleResultAnswer[];
  /**
   * `eligible`, `unverified` or `ineligible`.
   */
  is: string;
  /**
   * The open rules.
   */
  missing?: RuleResultAnswer[];
  /**
   * The verdict in a word or two.
   */
  text?: string | null;
}
/**
 * A failed or open rule, with its text.
 */
export interface RuleResultAnswer {
  /**
   * The field that decides it, as the record writes it; `require` for a rule made of others.
   */
  field: string;
  /**
   * What there is.
   */
  have: FieldValue;
  /**
   * The name of the fact that decides it, where it is declared.
   */
  label?: Text | null;
  /**
   * The legal basis of the rule.
   */
  link?: string | null;
  /**
   * What the rule needs.
   */
  needed: FieldValue;
  /**
   * Of a rule made of others: those that decide it.
   */
  parts?: RuleResult[];
  /**
   * The rule: `windows`, `capacity`, `groups`, `applicants`, `languages`, `trl`, `not_sectors`,
   * `not_places`, `exclude`, `past`, `must.sector`, `require.ID`, `require[0]`.
   */
  rule: string;
  /**
   * The record that has the field.
   */
  side: Side;
  /**
   * The rule as a sentence.
   */
  text?: string | null;
  /**
   * The programme's own reason for the rule.
   */
  why?: Text | null;
}
/**
 * How many pairs change their verdict, and how. No limit of a list affects these numbers.
 */
export interface ChangeTotals {
  /**
   * How many pairs have each verdict after.
   */
  after: VerdictCounts;
  /**
   * How many pairs had each verdict before.
   */
  before: VerdictCounts;
  /**
   * Rule → how many pairs lose or gain by it.
   */
  by_rule: {
    [k: string]: RuleEffect;
  };
  /**
   * Pairs with a better verdict after: eligible is better than unverified, and unverified
   * better than ineligible.
   */
  gained: number;
  /**
   * Pairs with a worse verdict after.
   */
  lost: number;
  /**
   * Each change of a verdict that occurs, with the number of pairs.
   */
  transitions: Transition[];
}
/**
 * How many pairs have each verdict.
 */
export interface VerdictCounts {
  /**
   * Pairs whose every rule holds.
   */
  eligible: number;
  /**
   * Pairs with a failed rule.
   */
  ineligible: number;
  /**
   * Pairs with open rules and no failed one.
   */
  unverified: number;
}
/**
 * How many pairs lose or gain by a rule.
 *
 * A pair that loses does so by the rules that make its verdict after: those that fail if it is
 * ineligible, those that are open if it is unverified. A pair that gains does so by the rules that
 * made its verdict before. So losses name rules of the new version and gains name rules of the old
 * one, and the reverse comparison exchanges the two numbers.
 */
export interface RuleEffect {
  /**
   * Pairs that gain because the rule no longer fails or is no longer open, and perhaps others.
   */
  gained: number;
  /**
   * Pairs that gain by this rule alone.
   */
  gained_alone: number;
  /**
   * Pairs that lose by the rule, and perhaps by others too.
   */
  lost: number;
  /**
   * Pairs that lose by this rule alone.
   */
  lost_alone: number;
}
/**
 * A change from one verdict to another.
 */
export interface Transition {
  /**
   * The verdict after.
   */
  after: VerdictClass;
  /**
   * The verdict before.
   */
  before: VerdictClass;
  /**
   * How many pairs change in this way.
   */
  pairs: number;
}
/**
 * The answer to `changes`: subscribers whose best matches have changed, in the order of their ids.
 */
export interface ChangesAnswer {
  /**
   * Opportunities that subscribed.
   */
  opportunities: ChangeAnswer[];
  /**
   * Startups that subscribed.
   */
  startups: ChangeAnswer[];
}
/**
 * What has changed for one subscriber.
 */
export interface ChangeAnswer {
  /**
   * The lists now.
   */
  after: BestMatches;
  /**
   * The lists before.
   */
  before: BestMatches;
  /**
   * Records that are in a list now and were in none before.
   */
  entered: MatchRecord[];
  /**
   * The id of the subscriber.
   */
  id: string;
  /**
   * Records that were in a list before and are in none now.
   */
  left: MatchRecord[];
}
/**
 * The first matches of both lists.
 */
export interface BestMatches {
  /**
   * The first of those whose every rule holds.
   */
  eligible: MatchRecord[];
  /**
   * The first of those with open rules and no failed one.
   */
  unverified: MatchRecord[];
}
/**
 * One match of an old answer.
 */
export interface MatchRecord {
  /**
   * The high end of its interval.
   */
  high: number;
  /**
   * The low end of its interval.
   */
  low: number;
  /**
   * The id of the opportunity.
   */
  opportunity: string;
  /**
   * Its rank.
   */
  rank: number;
  /**
   * Its score.
   */
  score: number;
  /**
   * The id of the startup.
   */
  startup: string;
}
/**
 * The answer to `check`, `add` and `update`.
 */
export interface CheckedAnswer {
  /**
   * Diagnostics of the records.
   */
  diagnostics: DiagnosticAnswer[];
  /**
   * Number of opportunities in the catalog now.
   */
  opportunities: number;
  /**
   * Number of startups in the catalog now.
   */
  startups: number;
}
/**
 * The answer to `compare`.
 */
export interface ComparisonAnswer {
  /**
   * The date of the query.
   */
  as_of: IsoDate;
  /**
   * Opportunities with at least one changed pair.
   */
  changed: number;
  /**
   * Those opportunities, most changed pairs first and then by id, up to the limit.
   */
  changes: OpportunityChangeAnswer[];
  /**
   * Diagnostics of the records that the call carried.
   */
  diagnostics?: DiagnosticAnswer[];
  /**
   * Records that only the version after has.
   */
  only_after: Unmatched;
  /**
   * Records that only the version before has.
   */
  only_before: Unmatched;
  /**
   * Opportunities that both versions have, and which are compared.
   */
  opportunities: number;
  /**
   * Startups that are compared.
   */
  startups: number;
  /**
   * How many pairs of these change their verdict, and by which rules.
   */
  totals: ChangeTotals;
}
/**
 * The startups whose verdict on one opportunity changes.
 */
export interface OpportunityChangeAnswer {
  /**
   * Its name in the version after.
   */
  name?: Text | null;
  /**
   * The opportunity's id.
   */
  opportunity: string;
  /**
   * The startups that lose and gain.
   */
  startups: StartupChangesAnswer;
}
/**
 * Ids of records that the other version does not have, in order. They are not compared.
 */
export interface Unmatched {
  /**
   * Ids of opportunities.
   */
  opportunities: string[];
  /**
   * Ids of startups.
   */
  startups: string[];
}
/**
 * The answer to `decide`: a ranking with decisions applied.
 */
export interface DecisionAnswer {
  /**
   * The date it was made for.
   */
  as_of: IsoDate;
  /**
   * Those that were barred.
   */
  barred: DecidedAnswer[];
  /**
   * Diagnostics of the opportunity, and of the records that the call carried.
   */
  diagnostics?: DiagnosticAnswer[];
  /**
   * Decisions about ids that the catalog does not have.
   */
  elsewhere?: Override[];
  /**
   * How many fail a rule.
   */
  ineligible: number;
  /**
   * Rule → how many fail it.
   */
  ineligible_by_rule: {
    [k: string]: number;
  };
  /**
   * The list: pinned ones first, then the eligible by rank.
   */
  listed: DecidedAnswer[];
  /**
   * The opportunity's name.
   */
  name?: Text | null;
  /**
   * The opportunity's id.
   */
  opportunity: string;
  /**
   * What `verify` needs to repeat the ranking without decisions.
   */
  record: RankingRecord;
  /**
   * Those that fail a rule, if the query asks for them.
   */
  rejected: DecidedAnswer[];
  /**
   * The eligible that follow.
   */
  reserve: DecidedAnswer[];
  /**
   * Those whose rules are open.
   */
  unverified: DecidedAnswer[];
}
/**
 * A match with the decisions about it.
 */
export interface DecidedAnswer {
  /**
   * The startup's name.
   */
  name?: Text | null;
  /**
   * The opportunity's id.
   */
  opportunity: string;
  /**
   * The decisions about it, oldest first.
   */
  overrides?: Override[];
  /**
   * True if it was pinned in spite of a rule that it fails.
   */
  overrules?: boolean;
  /**
   * True if it stands on the list by a decision.
   */
  pinned?: boolean;
  /**
   * The score as points: "73.4".
   */
  points?: string | null;
  /**
   * Its rank in its list, from 1; 0 outside a ranking.
   */
  rank: number;
  /**
   * The reasons, if the call asks for them.
   */
  reasons?: ReasonAnswer[] | null;
  /**
   * The score, its interval and coverage.
   */
  score: Score;
  /**
   * The startup's id.
   */
  startup: string;
  /**
   * Whether the two may be matched.
   */
  verdict: VerdictAnswer;
}
/**
 * One decision of a person about one startup.
 */
export interface Override {
  /**
   * Its effect.
   */
  act: Act;
  /**
   * The person who decided.
   */
  by: string;
  /**
   * The startup's id.
   */
  id: string;
  /**
   * The day of the decision.
   */
  on: IsoDate;
  /**
   * The reason.
   */
  why: string;
}
/**
 * A reason, with its texts.
 */
export interface ReasonAnswer {
  /**
   * Weight × membership: what it adds to the score. Contributions sum to the score.
   */
  contribution: number;
  /**
   * The criterion.
   */
  criterion: Criterion;
  /**
   * Why, as data.
   */
  detail: Detail;
  /**
   * The criterion's name.
   */
  label?: string | null;
  /**
   * How well it is met, of 10 000, with the extremes over what is unknown.
   */
  membership: Membership;
  /**
   * The contribution in tenths of a point, rounded so that the column adds up to the printed
   * score.
   */
  tenths: number;
  /**
   * The reason as a sentence.
   */
  text?: string | null;
  /**
   * Its weight, of 10 000.
   */
  weight: number;
}
/**
 * How well a criterion is met, in 0..=[`FULL`]: the value that counts, and its extremes over all
 * completions of what is unknown. `low <= point <= high` always.
 */
export interface Membership {
  high: number;
  low: number;
  point: number;
}
/**
 * An old answer, as far as it is needed to repeat it: hashes, ids and scores.
 */
export interface RankingRecord {
  /**
   * The catalog's content hash.
   */
  content_hash: string;
  /**
   * The eligible matches of the page.
   */
  eligible: MatchRecord[];
  /**
   * The matcher's fingerprint.
   */
  fingerprint: string;
  /**
   * Hash of the record that the catalog was ranked for, and of the query.
   */
  query_hash: string;
  /**
   * The unverified matches of the page.
   */
  unverified: MatchRecord[];
}
/**
 * A diversified list.
 */
export interface Diversified {
  /**
   * The difference of the two sums.
   */
  cost: number;
  /**
   * How many are over a limit, because there were not enough others to fill the list.
   */
  over_limit: number;
  /**
   * The list, in the order of the ranking.
   */
  picked: Picked[];
  /**
   * The sum of the scores of this list.
   */
  score_after: number;
  /**
   * The sum of the scores of the list without limits.
   */
  score_before: number;
}
/**
 * A match of a diversified list.
 */
export interface Picked {
  /**
   * True if it is not in the list without limits.
   */
  is_new: boolean;
  /**
   * The opportunity's id.
   */
  opportunity: string;
  /**
   * Its rank without limits, from 1.
   */
  rank_before: number;
  /**
   * The regions it counts in.
   */
  regions: string[];
  /**
   * The score.
   */
  score: number;
  /**
   * The widest sectors it counts in.
   */
  sectors: string[];
  /**
   * The startup's id.
   */
  startup: string;
}
/**
 * The answer to `duplicates`.
 */
export interface DuplicatesAnswer {
  /**
   * Pairs that were compared.
   */
  compared: number;
  /**
   * Diagnostics of the records that the call carried.
   */
  diagnostics?: DiagnosticAnswer[];
  /**
   * The pairs, surest first.
   */
  pairs: PairAnswer[];
  /**
   * How many there are, listed or not.
   */
  total: number;
}
/**
 * Two records that may be the same.
 */
export interface PairAnswer {
  /**
   * The id of the one.
   */
  a: string;
  /**
   * The id of the other.
   */
  b: string;
  /**
   * How sure.
   */
  confidence: MatchConfidence;
  /**
   * How sure, in the call's language.
   */
  label?: string | null;
  /**
   * The score as points, in the call's language.
   */
  points?: string | null;
  /**
   * What each criterion adds.
   */
  reasons: DuplicateReasonAnswer[];
  /**
   * The score.
   */
  score: Score;
}
/**
 * A reason of a pair, with its texts.
 */
export interface DuplicateReasonAnswer {
  /**
   * Weight × membership.
   */
  contribution: number;
  /**
   * The criterion.
   */
  criterion: DuplicateCriterion;
  /**
   * Why, as data.
   */
  detail: DuplicateDetail;
  /**
   * The criterion's name.
   */
  label?: string | null;
  /**
   * How well the two agree, of 10 000.
   */
  membership: Membership;
  /**
   * The reason as a sentence.
   */
  text?: string | null;
  /**
   * Its weight, of 10 000.
   */
  weight: number;
}
/**
 * The answer to `evaluate`: how well past interactions are found.
 */
export interface EvaluationAnswer {
  /**
   * Those of the other one.
   */
  against?: Evaluation | null;
  /**
   * Diagnostics of the interactions' records.
   */
  diagnostics?: DiagnosticAnswer[];
  /**
   * The figures of this configuration.
   */
  evaluation: Evaluation;
  /**
   * What the other one gains.
   */
  gain?: Comparison | null;
}
/**
 * Metrics of a configuration on past interactions, in ten-thousandths, each with its 95 %
 * interval.
 */
export interface Evaluation {
  /**
   * How often the opportunities are shown.
   */
  exposure: ExposureMetrics;
  /**
   * Metrics of each group of startups; groups of fewer than five interactions are left out.
   */
  groups: {
    [k: string]: GroupMetrics;
  };
  /**
   * How often the first match was met.
   */
  hit_at_1: Interval;
  /**
   * How many interactions were evaluated.
   */
  interactions: number;
  /**
   * NDCG at 10: the same, discounted by rank, over the best possible order.
   */
  ndcg_at_10: Interval;
  /**
   * How many of the opportunities met are not in the catalog, so that no ranking can find them.
   */
  not_listed: number;
  /**
   * Recall at 10: the share of the opportunities met that are among the first ten.
   */
  recall_at_10: Interval;
  /**
   * One over the rank of the first opportunity that was met, among the first hundred.
   */
  reciprocal_rank: Interval;
}
/**
 * How the first ten places of all rankings are distributed over the opportunities.
 */
export interface ExposureMetrics {
  /**
   * Share of the opportunities that are shown at least once, in ten-thousandths.
   */
  coverage: number;
  /**
   * The opportunities shown most often: id and times shown, at most twenty.
   */
  most: [unknown, unknown][];
  /**
   * Share of all places that the most shown hundredth of the opportunities takes, in
   * ten-thousandths.
   */
  top_hundredth: number;
}
/**
 * The metrics of one group of startups.
 */
export interface GroupMetrics {
  /**
   * Interactions of startups of the group.
   */
  interactions: number;
  /**
   * Share of the opportunities they met that are among the first ten.
   */
  recall: Interval;
}
/**
 * A mean in ten-thousandths with its 95 % confidence interval.
 */
export interface Interval {
  /**
   * The upper end.
   */
  high: number;
  /**
   * The lower end.
   */
  low: number;
  /**
   * The mean.
   */
  value: number;
}
/**
 * Two configurations on the same interactions: the metrics of the second less those of the first.
 */
export interface Comparison {
  /**
   * How many interactions were evaluated.
   */
  interactions: number;
  /**
   * Gain in NDCG at 10.
   */
  ndcg_at_10: Interval;
  /**
   * Gain in recall at 10. If the whole interval is above zero, it is better beyond chance.
   */
  recall_at_10: Interval;
  /**
   * Gain in the reciprocal rank.
   */
  reciprocal_rank: Interval;
}
/**
 * How often each opportunity and each group appears. These are counts: they change no score.
 */
export interface Exposure {
  /**
   * Every group of startups, by facet and id. A startup of several groups counts in each; one
   * whose group is not stated counts in `unknown`, one that is known to be in none in `none`.
   */
  groups: GroupExposure[];
  /**
   * Every opportunity, by id, also one that never appears.
   */
  opportunities: OpportunityExposure[];
}
/**
 * How often a group of startups appears.
 */
export interface GroupExposure {
  /**
   * After.
   */
  after?: ExposureCount | null;
  /**
   * Before.
   */
  before: ExposureCount;
  /**
   * What the startups are sorted by.
   */
  facet: Facet;
  /**
   * Id of the group, sector or region; `unknown`, `none`.
   */
  group: string;
  /**
   * Startups of the pool that belong to it.
   */
  members: number;
}
/**
 * How often a group is seen.
 */
export interface ExposureCount {
  /**
   * Members that appear at least once.
   */
  members: number;
  /**
   * Pairs with a member.
   */
  pairs: number;
}
/**
 * How often an opportunity appears.
 */
export interface OpportunityExposure {
  /**
   * Pairs with it after.
   */
  after?: number | null;
  /**
   * Pairs with it before.
   */
  before: number;
  /**
   * Its id.
   */
  id: string;
}
/**
 * The answer to `facts`: the shipped ones and those of the configuration.
 */
export interface FactsAnswer {
  /**
   * Every fact, by name.
   */
  facts: FactAnswer[];
}
/**
 * A declared fact.
 */
export interface FactAnswer {
  /**
   * Of a number: the ranges that a form offers.
   */
  bands?: FactBand[];
  /**
   * Of a number: how many decimal places it may have, 0 to 6; none when left out.
   */
  decimals?: number;
  /**
   * What its answers are.
   */
  kind: FactKind;
  /**
   * Its name for people; its own name when left out.
   */
  label?: Text | null;
  /**
   * Its name in the language of the call.
   */
  label_text?: string | null;
  /**
   * Of a choice: whether several values may hold at once.
   */
  many?: boolean;
  /**
   * The name of the attribute that answers it.
   */
  name: string;
  /**
   * How a form asks for it.
   */
  question?: Text | null;
  /**
   * Its question in the language of the call.
   */
  question_text?: string | null;
  /**
   * Of a code: the classification it belongs to, such as `vsic2018`, `isic4` or `naf`. Codes of
   * different classifications are not compared.
   */
  scheme?: string | null;
  /**
   * Of a number: what it counts or measures ("employees", "m²").
   */
  unit?: Text | null;
  /**
   * Of a choice: its values.
   */
  values?: FactValue[];
}
/**
 * A range of numbers that a form offers; an end left out is open.
 */
export interface FactBand {
  /**
   * The greatest number.
   */
  max?: number | null;
  /**
   * The least number.
   */
  min?: number | null;
}
/**
 * A value of a choice.
 */
export interface FactValue {
  /**
   * What records and rules state.
   */
  id: string;
  /**
   * Its name for people; its id when left out.
   */
  label?: Text | null;
}
/**
 * The answer to `fit`: learned weights and their proof.
 */
export interface FittedAnswer {
  /**
   * The given configuration with evidence, the learned weights of the family and the curves; and
   * without statistics, which are to be counted again on the day of use.
   */
  config: Config;
  /**
   * Diagnostics of the interactions' records.
   */
  diagnostics?: DiagnosticAnswer[];
  /**
   * The evidence for it.
   */
  report: FitReport;
}
/**
 * What a programme decides about scoring. The default is ready to use.
 */
export interface Config {
  /**
   * How past deals age, and how many of them outweigh the usual share.
   */
  curves?: Curves;
  /**
   * Count past deals: use the weight profiles with evidence. Off by default, because a record
   * without past deals must not lose to one with them unless a programme decides so.
   */
  evidence?: boolean;
  /**
   * Facts that rules, records and forms share, by name, beside the shipped ones: `headcount`,
   * `turnover`, `balance_sheet`, `project_cost`, `goals`, `legal_status`, `activity_code`. A
   * startup answers them in its `attributes`.
   */
  facts?: {
    [k: string]: Fact;
  };
  /**
   * Exchange rates of one day. Without them amounts in different currencies do not compare.
   */
  rates?: Rates | null;
  /**
   * Word frequencies and base rates of a set of opportunities (see
   * [`Matcher::statistics`](crate::Matcher::statistics)).
   */
  statistics?: Statistics | null;
  /**
   * Terms that the programme adds or replaces.
   */
  vocabulary?: VocabularyEdit | null;
  /**
   * The programme's own weights, by family: criterion → weight. They replace the shipped profile
   * of that family and must sum to 10 000.
   */
  weights?: {
    [k: string]: {
      [k: string]: number;
    };
  };
}
/**
 * How past deals age, and how many of them outweigh the usual share.
 *
 * ```
 * use ketnoi::config::Curves;
 * let curves = Curves::default().with_half_life(365).with_smoothing(10);
 * assert_eq!((curves.half_life, curves.smoothing), (365, 10));
 * ```
 */
export interface Curves {
  /**
   * Days in which the weight of a past deal halves for the criterion of activity. 365:
   * programmes and funds plan by the year.
   */
  activity_half_life?: number;
  /**
   * Days in which the weight of a past deal halves for its sectors, stages, places and amounts.
   *
   * 548, a year and a half: half of a fund's partners and theses change within a few years, and
   * a shorter half-life leaves too few deals to count.
   */
  half_life?: number;
  /**
   * How many deals with the usual share are added to the past deals. 5: one deal changes little,
   * and ten deals make most of the difference.
   */
  smoothing?: number;
}
/**
 * A fact about startups: what its answers are, and how people are asked for it.
 *
 * ```
 * use ketnoi::config::{Fact, FactKind};
 * use ketnoi::{Config, Matcher};
 * let patents = Fact::new(FactKind::Number)
 *     .with_label([("en", "Patents"), ("vi", "Số bằng sáng chế")])
 *     .with_question([
 *         ("en", "How many patents do you have?"),
 *         ("vi", "Đơn vị có bao nhiêu bằng sáng chế?"),
 *     ]);
 * let config = Config::default().with_fact("patents", patents);
 * assert!(Matcher::new(config).is_ok());
 * ```
 */
export interface Fact {
  /**
   * Of a number: the ranges that a form offers.
   */
  bands?: FactBand[];
  /**
   * Of a number: how many decimal places it may have, 0 to 6; none when left out.
   */
  decimals?: number;
  /**
   * What its answers are.
   */
  kind: FactKind;
  /**
   * Its name for people; its own name when left out.
   */
  label?: Text | null;
  /**
   * Of a choice: whether several values may hold at once.
   */
  many?: boolean;
  /**
   * How a form asks for it.
   */
  question?: Text | null;
  /**
   * Of a code: the classification it belongs to, such as `vsic2018`, `isic4` or `naf`. Codes of
   * different classifications are not compared.
   */
  scheme?: string | null;
  /**
   * Of a number: what it counts or measures ("employees", "m²").
   */
  unit?: Text | null;
  /**
   * Of a choice: its values.
   */
  values?: FactValue[];
}
/**
 * Exchange rates of one day. Without a rate, money in two currencies is not compared.
 */
export interface Rates {
  /**
   * The currency that the rates are stated in.
   */
  base: Currency;
  /**
   * The day of the rates.
   */
  date: IsoDate;
  /**
   * Currency → millionths of the base's major unit for one major unit of it
   * (1 USD = 25,400 VND is `"USD": 25400000000`).
   */
  millionths: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^[A-Z]{3}$".
     */
    [k: string]: number;
  };
}
/**
 * Word frequencies and base rates of a set of opportunities, counted at an evidence date.
 *
 * A plain value: it can be stored as JSON, reviewed and given to another matcher.
 */
export interface Statistics {
  /**
   * Deals by city.
   */
  cities: Shares;
  /**
   * Deals by country (`vietnam/vietnam`: the country, then the place).
   */
  countries: Shares;
  /**
   * Number of past deals.
   */
  deals: number;
  /**
   * Number of opportunities with a text.
   */
  documents: number;
  /**
   * Nothing after this day was counted.
   */
  evidence_date: IsoDate;
  /**
   * The mean number of words of a text, without stop words.
   */
  mean_length: number;
  /**
   * Deals by region as records name it, or by province.
   */
  regions: Shares;
  /**
   * Deals by sector, the wider ones included.
   */
  sectors: Shares;
  /**
   * Deals by stage.
   */
  stages: Shares;
  /**
   * Deals by state, or by region of the tree of places.
   */
  states: Shares;
  /**
   * Word or pair of words → number of opportunities whose texts have it.
   */
  words: {
    [k: string]: number;
  };
}
/**
 * How past deals are shared out among terms.
 */
export interface Shares {
  /**
   * Deals that name any.
   */
  deals: number;
  /**
   * Term → deals with it.
   */
  with: {
    [k: string]: number;
  };
}
/**
 * What a caller changes in a vocabulary.
 */
export interface VocabularyEdit {
  /**
   * Terms to add, by kind. A term with the id of an existing one changes what it states and
   * keeps the rest.
   */
  terms?: {
    [k: string]: EditedTerm[];
  };
  /**
   * Whole trees instead of the built-in ones, by kind.
   */
  trees?: {
    [k: string]: EditedTerm[];
  };
}
/**
 * A term as a caller states it. What is left out is as in the built-in term of that id, or empty.
 */
export interface EditedTerm {
  /**
   * Stages: `programme`, `funding`, `flag`, `instrument` or `any`.
   */
  axis?: string | null;
  /**
   * English label; the id if it is left out.
   */
  en?: string | null;
  /**
   * Stable name.
   */
  id?: string;
  /**
   * Places: how large it is; a province if it is left out.
   */
  level?: PlaceLevel | null;
  /**
   * Linked terms: related sectors, neighbouring provinces, implied groups.
   */
  links?: string[] | null;
  /**
   * What people write for it; added to the built-in names.
   */
  names?: string[];
  /**
   * Id of the term above.
   */
  parent?: string | null;
  /**
   * Stages: ids of the programme stages it usually goes with.
   */
  programme?: string[] | null;
  /**
   * Stages: the position on the axis from 1, or a span: "5-7".
   */
  rung?: string | null;
  /**
   * Vietnamese label; the English one if it is left out.
   */
  vi?: string | null;
}
/**
 * The evidence for a fit. Metrics are in ten-thousandths.
 */
export interface FitReport {
  /**
   * The learned weights, each year's from the years before it.
   */
  after: Evaluation;
  /**
   * The given configuration, on all those years.
   */
  before: Evaluation;
  /**
   * Whose weights were learned.
   */
  family: Family;
  /**
   * After less before, interaction by interaction.
   */
  gain: Comparison;
  /**
   * The importance of each learned criterion, the most important first.
   */
  importance: Importance[];
  /**
   * Criteria that do not distinguish candidates; they keep the weights they had.
   */
  not_learned: Criterion[];
  /**
   * Each year, ranked with weights learned from the years before it.
   */
  years: YearReport[];
}
/**
 * The importance of a criterion.
 */
export interface Importance {
  /**
   * The criterion.
   */
  criterion: Criterion;
  /**
   * The recall at 10 that is lost without it.
   */
  recall_lost: number;
  /**
   * Its learned weight.
   */
  weight: number;
}
/**
 * One year of the cross-validation.
 */
export interface YearReport {
  /**
   * The same with the learned weights.
   */
  after: number;
  /**
   * Mean recall at 10 with the given weights.
   */
  before: number;
  /**
   * Opportunities to choose from.
   */
  candidates: number;
  /**
   * Interactions of the year that were ranked.
   */
  interactions: number;
  /**
   * Nothing after this day was known or learned.
   */
  known_until: IsoDate;
}
/**
 * The answer to `headings`.
 */
export interface HeadingsAnswer {
  /**
   * The fields, those of a template first.
   */
  fields: TemplateField[];
}
/**
 * One field that a column can hold.
 */
export interface TemplateField {
  /**
   * The heading in English and Vietnamese.
   */
  en: string;
  /**
   * The field of the record: `ask`, `meta.phone`.
   */
  field: string;
  /**
   * How its cells are read.
   */
  format: CellFormat;
  /**
   * A note for who fills it in, in English; empty for none.
   */
  note_en?: string;
  /**
   * The note in Vietnamese.
   */
  note_vi?: string;
  /**
   * True if a row without it is no record.
   */
  required: boolean;
  /**
   * True if it stands in a template, in the order of this list.
   */
  template: boolean;
  /**
   * The terms it takes.
   */
  terms?: AllowedTerm[];
  /**
   * The heading in Vietnamese.
   */
  vi: string;
}
/**
 * A term that a field takes.
 */
export interface AllowedTerm {
  /**
   * English label.
   */
  en: string;
  /**
   * Its id.
   */
  id: string;
  /**
   * Vietnamese label.
   */
  vi: string;
}
/**
 * The answer to `assign` when no plan keeps all limits.
 */
export interface InfeasibleAnswer {
  /**
   * Candidate pairs that the quotas and minima among them could count.
   */
  candidates: number;
  /**
   * The limits, in order.
   */
  constraints: Constraint[];
  /**
   * The limits as a sentence.
   */
  text?: string | null;
}
/**
 * The answer to `interview`.
 */
export interface InterviewAnswer {
  /**
   * True when no answer to a further question changes which opportunities are the first.
   */
  certain: boolean;
  /**
   * The first opportunities as far as they are known: those that are certain, then the best of
   * the others.
   */
  first: FirstMatchAnswer[];
  /**
   * The next question; none when the first opportunities are certain.
   */
  question?: QuestionAnswer | null;
  /**
   * The number of questions that are left at most.
   */
  remaining: number;
}
/**
 * One of the first opportunities of an interview.
 */
export interface FirstMatchAnswer {
  /**
   * True when it is among the first, whatever is answered.
   */
  certain: boolean;
  /**
   * The opportunity's id.
   */
  opportunity: string;
  /**
   * The score as points: "73.4".
   */
  points?: string | null;
  /**
   * Its rank in its list, from 1; 0 outside a ranking.
   */
  rank: number;
  /**
   * The reasons, if the call asks for them.
   */
  reasons?: ReasonAnswer[] | null;
  /**
   * The score, its interval and coverage.
   */
  score: Score;
  /**
   * The startup's id.
   */
  startup: string;
  /**
   * Whether the two may be matched.
   */
  verdict: VerdictAnswer;
}
/**
 * A question, with the field's name.
 */
export interface QuestionAnswer {
  /**
   * The field.
   */
  field: string;
  /**
   * The field's name for people.
   */
  label?: string | null;
  /**
   * Matches in contention that the answer affects.
   */
  matches: number;
  /**
   * How many of those are eligible only if the answer fulfils a rule.
   */
  rules: number;
  /**
   * The question in words.
   */
  text?: string | null;
  /**
   * By how much the answer would narrow the score intervals of the matches in contention: the
   * sum, in tenths of a point. An open rule counts as the whole score that depends on it.
   */
  width_tenths: number;
}
/**
 * The answer to `score` and `explain`, and a match of a ranking.
 */
export interface MatchAnswer {
  /**
   * The opportunity's id.
   */
  opportunity: string;
  /**
   * The score as points: "73.4".
   */
  points?: string | null;
  /**
   * Its rank in its list, from 1; 0 outside a ranking.
   */
  rank: number;
  /**
   * The reasons, if the call asks for them.
   */
  reasons?: ReasonAnswer[] | null;
  /**
   * The score, its interval and coverage.
   */
  score: Score;
  /**
   * The startup's id.
   */
  startup: string;
  /**
   * Whether the two may be matched.
   */
  verdict: VerdictAnswer;
}
/**
 * The answer to `resolve` with `money`.
 */
export interface MoneyAnswer {
  /**
   * The range in minor units; absent when the text names no amount.
   */
  amounts?: Amounts | null;
}
/**
 * The answer to `mutual`.
 */
export interface MutualAnswer {
  /**
   * The pairs of both sides, by the ids of startup and opportunity.
   */
  pairs: Mutual[];
}
/**
 * A pair with the scores of both sides.
 */
export interface Mutual {
  /**
   * The opportunity's id.
   */
  opportunity: string;
  /**
   * The score by the opportunity's weights.
   */
  opportunity_score: number;
  /**
   * The score of the pair, 0 to [`Score::PERFECT`](crate::Score::PERFECT): a score, or the
   * caller's own number.
   */
  score: number;
  /**
   * The startup's id.
   */
  startup: string;
  /**
   * The score by the startup's weights.
   */
  startup_score: number;
}
/**
 * The answer to `ask_next`.
 */
export interface QuestionsAnswer {
  /**
   * Most deciding first.
   */
  questions: QuestionAnswer[];
}
/**
 * The answer to `rank`, `rank_startups` and `subscribe`.
 */
export interface RankingAnswer {
  /**
   * The date it was made for.
   */
  as_of: IsoDate;
  /**
   * Diagnostics of the record it was made for, and of the records that the call carried.
   */
  diagnostics?: DiagnosticAnswer[];
  /**
   * Matches that pass every rule.
   */
  eligible: ListAnswer;
  /**
   * Records that the filter left out.
   */
  filtered: number;
  /**
   * How many fail a rule.
   */
  ineligible: number;
  /**
   * Rule → how many fail it.
   */
  ineligible_by_rule: {
    [k: string]: number;
  };
  /**
   * The id of the record it was made for.
   */
  ranked_for: string;
  /**
   * What `verify` needs to repeat it.
   */
  record: RankingRecord;
  /**
   * Matches that fail a rule, if the query asks for them.
   */
  rejected?: MatchAnswer[];
  /**
   * Matches that fail no rule, with rules that the records leave open.
   */
  unverified: ListAnswer;
}
/**
 * A list of matches.
 */
export interface ListAnswer {
  /**
   * The matches of this page.
   */
  matches: MatchAnswer[];
  /**
   * Where the next page continues.
   */
  next?: Cursor | null;
  /**
   * Matches after the last one that equal it in score and low.
   */
  tied_at_limit: number;
  /**
   * How many there are in all.
   */
  total: number;
}
/**
 * The last match of a page, after which the next page begins (keyset pagination).
 */
export interface Cursor {
  /**
   * The id of its record on the side that was searched.
   */
  id: string;
  /**
   * The low end of its interval.
   */
  low: number;
  /**
   * The score of the match.
   */
  score: number;
}
/**
 * The answer to `rank_many`.
 */
export interface RankingsAnswer {
  /**
   * Diagnostics of the records that the call carried.
   */
  diagnostics?: DiagnosticAnswer[];
  /**
   * One for each startup, in the order of their ids.
   */
  rankings: RankingAnswer[];
}
/**
 * The answer to `get`: a record as the catalog stores it, in its order of fields.
 */
export interface RecordAnswer {
  /**
   * The opportunity; absent when there is none with that id.
   */
  opportunity?: Opportunity | null;
  /**
   * The startup; absent when there is none with that id.
   */
  startup?: Startup | null;
}
/**
 * An opportunity as its owner states it.
 *
 * A *constraint* left out (`require`, `groups`, `applicants`, `exclude`, windows, `capacity`,
 * `trl`, `must`) is no rule; a *preference* left out (`sectors`, `stages`, `places`, `ticket`,
 * `instruments`) is unknown, and `"any"` is open to all.
 */
export interface Opportunity {
  /**
   * Constraint: kinds of applicant it takes.
   */
  applicants?: (string[] | string) | null;
  /**
   * Further facts, for filters.
   */
  attributes?: {
    [k: string]: Attribute;
  } | null;
  /**
   * Constraint: how many startups it can take.
   */
  capacity?: Capacity | null;
  /**
   * Constraint: the last day it is open.
   */
  closes?: IsoDate | null;
  /**
   * What it looks for, in its own words.
   */
  description?: Text | null;
  /**
   * How long support lasts at most, in months.
   */
  duration_months?: (number | string) | null;
  /**
   * Constraint: ids of startups it must not be matched with.
   */
  exclude?: (string[] | string) | null;
  /**
   * Constraint: only for members of any of these groups.
   */
  groups?: (string[] | string) | null;
  /**
   * What its host is: university, institute, firm …
   */
  host_kind?: string | null;
  /**
   * Unique in its list, 1 to 256 bytes.
   */
  id: string;
  /**
   * Preference: instruments it uses: equity, grant, loan …
   */
  instruments?: (string[] | string) | null;
  /**
   * `investor`, `incubator`, `challenge`, or a narrower or further kind of the tree of kinds.
   */
  kind: string;
  /**
   * Constraint: it works in any of these languages (ISO 639-1).
   */
  languages?: (string[] | string) | null;
  /**
   * How many matches it wants to see at most.
   */
  max_matches?: (number | string) | null;
  /**
   * Data of the caller: returned unchanged, never scored.
   */
  meta?: {
    [k: string]: unknown;
  };
  /**
   * Constraint: criterion → its least level (`{"sector": "above", "place": "same"}`).
   */
  must?: {
    [k: string]: string;
  } | null;
  /**
   * Name, for people.
   */
  name?: Text | null;
  /**
   * Constraint: places it refuses, with all inside them.
   */
  not_places?: (PlaceText[] | PlaceText) | null;
  /**
   * Constraint: sectors it refuses, with all below them.
   */
  not_sectors?: (string[] | string) | null;
  /**
   * Support it offers: capital, pilot, customers, space, mentor, training, technology.
   */
  offers?: (string[] | string) | null;
  /**
   * Constraint: the first day it is open.
   */
  opens?: IsoDate | null;
  /**
   * The organisation that runs it.
   */
  owner?: string | null;
  /**
   * What its owner is: province, university, corporate …
   */
  owner_kind?: string | null;
  /**
   * Startups it already works with or refused.
   */
  past?: (Past[] | Past) | null;
  /**
   * Its headquarters.
   */
  place?: PlaceText | null;
  /**
   * Whose place counts: where the startup is located (the default), where its founders come
   * from, or either.
   */
  place_by?: PlaceBy | null;
  /**
   * Preference: places it covers.
   */
  places?: (PlaceText[] | PlaceText) | null;
  /**
   * Groups it gives priority: they raise the score and exclude no startup.
   */
  priority_groups?: (string[] | string) | null;
  /**
   * Constraint: rules about the startup's fields; all must hold.
   */
  require?: (Rule[] | Rule) | null;
  /**
   * Administrative level: district, province, inter-province, national, international.
   * The default coverage around `place` when `places` is left out.
   */
  scope?: string | null;
  /**
   * Preference: sectors it wants.
   */
  sectors?: PreferredSectors | null;
  /**
   * Where the record comes from.
   */
  source?: string | null;
  /**
   * Preference: stages it wants, on either axis.
   */
  stages?: (string[] | string) | null;
  /**
   * Preference: a cheque, a grant or an award.
   */
  ticket?: Money | null;
  /**
   * Past deals, awards or alumni.
   */
  track_record?: (Deal[] | Deal) | null;
  /**
   * Constraint: technology readiness levels it takes.
   */
  trl?: TrlRange | null;
  /**
   * Names of fields that were given but could not be read, wholly or in part: unknown, not
   * absent. Written and read back, so that a stored record means the same.
   */
  unreadable?: (string[] | string) | null;
  /**
   * When the record was last changed.
   */
  updated?: IsoDate | null;
  /**
   * Web page.
   */
  url?: string | null;
  /**
   * Constraint: a series of windows; it is open in any of them.
   */
  windows?: (Window[] | Window) | null;
}
/**
 * An answer that is known in part: a number or amount as a range, or some of several values.
 *
 * ```
 * use ketnoi::Startup;
 * use ketnoi::record::PartialAnswer;
 * let startup = Startup::new("s1").attribute("headcount", PartialAnswer::between(10, 49));
 * # let _ = startup;
 * ```
 */
export interface PartialAnswer {
  /**
   * ISO 4217 code of an amount: `VND`, `USD`.
   */
  currency?: string | null;
  /**
   * The greatest number or, in minor units, amount.
   */
  max?: number | null;
  /**
   * The least number or, in minor units, amount.
   */
  min?: number | null;
  /**
   * The values that are known not to be there.
   */
  no?: (string[] | string) | null;
  /**
   * The values that are known to be there.
   */
  yes?: (string[] | string) | null;
}
/**
 * Seats for a stage and a period.
 */
export interface Seats {
  /**
   * The least number ("more than 1,000"): a target, not a condition.
   */
  at_least?: (number | string) | null;
  /**
   * The most seats; no limit when left out.
   */
  at_most?: (number | string) | null;
  /**
   * The year that the numbers are stated for.
   */
  base_year?: (number | string) | null;
  /**
   * Growth of both numbers per year after `base_year`, in per cent, compounded and rounded down.
   */
  growth_percent?: (number | string) | null;
  /**
   * The year or years they are for: "2026", "2026-2030"; always when left out.
   */
  period?: string | null;
  /**
   * The stage they are for; any stage when left out.
   */
  stage?: string | null;
  /**
   * Seats that are taken already.
   */
  taken?: (number | string) | null;
}
/**
 * A past relation to a record of the other side. JSON may state its id alone.
 */
export interface Past {
  /**
   * Id of the other side.
   */
  id: string;
  /**
   * What happened: "portfolio", "alumni", "refused".
   */
  word?: string | null;
}
/**
 * A rule: a condition, and what a programme states about it.
 *
 * ```
 * use ketnoi::record::{Op, Period, Rule};
 * let young = Rule::field("founded", Op::After, Period::years(-5));
 * let rule = Rule::any([young, Rule::field("spin_off", Op::In, true)])
 *     .id("young-or-spin-off")
 *     .why([("en", "The fund is for young firms."), ("vi", "Quỹ dành cho doanh nghiệp mới.")])
 *     .link("Resolution 12/2026, article 4");
 * # let _ = rule;
 * ```
 */
export interface Rule {
  /**
   * True when all of the rules are.
   */
  all?: Rule[] | null;
  /**
   * True when any of the rules is.
   */
  any?: Rule[] | null;
  /**
   * A condition in words, which a person confirms by the rule's id.
   */
  confirm?: Text | null;
  /**
   * A field or fact of the startup: `trl`, `headcount`, `age_years`, `ask.min`, `attributes.x`.
   */
  field?: string | null;
  /**
   * The first day on which it is in force.
   */
  from?: IsoDate | null;
  /**
   * About the aid that the startup has received.
   */
  had?: Had | null;
  /**
   * Its name among the rules of the opportunity.
   */
  id?: string | null;
  /**
   * Its legal basis: an address, or a citation.
   */
  link?: string | null;
  /**
   * True when the rule is false.
   */
  not?: Rule | null;
  /**
   * The comparison.
   */
  op?: Op | null;
  /**
   * See `when`.
   */
  then?: Rule | null;
  /**
   * The last day on which it is in force.
   */
  to?: IsoDate | null;
  /**
   * What is compared with; nothing for `exists`.
   */
  value?: RuleValue | null;
  /**
   * With `then`: true when this rule is false or the other is true.
   */
  when?: Rule | null;
  /**
   * The programme's reason, shown when the rule fails.
   */
  why?: Text | null;
}
/**
 * How often a startup has received aid, or how much in all. Without a bound: at least once.
 *
 * ```
 * use ketnoi::record::{Had, Period, Rule};
 * let only_once = Rule::had(Had::of(["tra-vinh"]).at_most(0));
 * let prerequisite = Rule::had(Had::of(["incubation"]));
 * let de_minimis = Rule::had(Had::any().within(Period::years(3)).sum_at_most("300 000 EUR"));
 * # let _ = (only_once, prerequisite, de_minimis);
 * ```
 */
export interface Had {
  /**
   * The least number of times.
   */
  at_least?: (number | string) | null;
  /**
   * The greatest number of times.
   */
  at_most?: (number | string) | null;
  /**
   * The ids of the aid that counts, as the startup's record states them; any aid when left out.
   */
  of?: (string[] | string) | null;
  /**
   * The greatest sum of the amounts.
   */
  sum_at_most?: Money | null;
  /**
   * How far back it counts, up to the day of the query; ever when left out.
   */
  within?: Period | null;
}
/**
 * Years, months and days from the day of a query, forward or (if negative) back.
 *
 * ```
 * use ketnoi::record::Period;
 * let two_years_ago = Period::months(-24);
 * assert_eq!(two_years_ago.from("2026-11-22".parse()?), Some("2024-11-22".parse()?));
 * # Ok::<(), ketnoi::error::DateError>(())
 * ```
 */
export interface Period {
  /**
   * Days, −100 000 to 100 000.
   */
  days?: (number | string) | null;
  /**
   * Months, −1 000 to 1 000.
   */
  months?: (number | string) | null;
  /**
   * Years, −1 000 to 1 000.
   */
  years?: (number | string) | null;
}
/**
 * A past deal, award or alumnus.
 */
export interface Deal {
  /**
   * The size of the round or award.
   */
  amount?: Money | null;
  /**
   * When.
   */
  date?: IsoDate | null;
  /**
   * Name of the startup or project.
   */
  name?: string | null;
  /**
   * Its place.
   */
  place?: PlaceText | null;
  /**
   * Its sectors.
   */
  sectors?: (string[] | string) | null;
  /**
   * Its stage at the time.
   */
  stage?: string | null;
  /**
   * Id of the startup.
   */
  startup?: string | null;
  /**
   * What it does, or the award's abstract.
   */
  text?: Text | null;
}
/**
 * Technology readiness levels, 1 to 9; an end left out is open.
 */
export interface TrlRange {
  /**
   * The greatest level.
   */
  max?: (number | string) | null;
  /**
   * The least level.
   */
  min?: (number | string) | null;
}
/**
 * A startup, as a register states it.
 *
 * A field that is left out or `null` is unknown; an empty list states that there is none.
 */
export interface Startup {
  /**
   * Aid it has received, for rules about it. A list that is stated is complete.
   */
  aid?: (Aid[] | Aid) | null;
  /**
   * Kind of applicant: firm, project, group, individual, cooperative, household …
   */
  applicant?: string | null;
  /**
   * The money it looks for: for equity the size of the round, for grants the need.
   */
  ask?: Money | null;
  /**
   * Further facts, for rules.
   */
  attributes?: {
    [k: string]: Attribute;
  } | null;
  /**
   * Whether conditions in words hold, by the id of their rule.
   */
  confirmed?: {
    [k: string]: boolean;
  } | null;
  /**
   * What it does, in its own words.
   */
  description?: Text | null;
  /**
   * Ids of opportunities it must not be matched with.
   */
  exclude?: (string[] | string) | null;
  /**
   * When it was founded: a year ("2019") or a date.
   */
  founded?: Founded | null;
  /**
   * Groups its founders belong to: women, students, farmers … A list that is stated is complete.
   */
  groups?: (string[] | string) | null;
  /**
   * Unique in its list, 1 to 256 bytes.
   */
  id: string;
  /**
   * Instruments it accepts: equity, grant, loan …
   */
  instruments?: (string[] | string) | null;
  /**
   * Languages it can work in, as ISO 639-1 codes.
   */
  languages?: (string[] | string) | null;
  /**
   * Data of the caller: returned unchanged, never scored.
   */
  meta?: {
    [k: string]: unknown;
  };
  /**
   * Name, for people.
   */
  name?: Text | null;
  /**
   * Where its founders come from.
   */
  origin?: PlaceText | null;
  /**
   * Opportunities it already works with or was refused by.
   */
  past?: (Past[] | Past) | null;
  /**
   * Where it is located.
   */
  place?: PlaceText | null;
  /**
   * Sectors it works in.
   */
  sectors?: (string[] | string) | null;
  /**
   * Where the record comes from.
   */
  source?: string | null;
  /**
   * Stages it is in, on the programme axis, the funding axis or both.
   */
  stage?: (string[] | string) | null;
  /**
   * Technology readiness level, 1 to 9.
   */
  trl?: (number | string) | null;
  /**
   * Names of fields that were given but could not be read, wholly or in part: unknown, not
   * absent. Written and read back, so that a stored record means the same.
   */
  unreadable?: (string[] | string) | null;
  /**
   * When the record was last changed.
   */
  updated?: IsoDate | null;
  /**
   * Web page.
   */
  url?: string | null;
  /**
   * Support it looks for: capital, pilot, customers, space, mentor, training, technology.
   */
  wants?: (string[] | string) | null;
}
/**
 * Aid that a startup has received: a grant, a voucher, a place in a programme. JSON may state its
 * id alone.
 */
export interface Aid {
  /**
   * How much it was.
   */
  amount?: Money | null;
  /**
   * When it was granted.
   */
  date?: IsoDate | null;
  /**
   * What gave it: the id of an opportunity, or another name that rules use.
   */
  id: string;
}
/**
 * The answer to `read_grid`: the records of a sheet, and how they were read.
 */
export interface RegisterAnswer {
  /**
   * What was found.
   */
  diagnostics: LocatedDiagnosticAnswer[];
  /**
   * What its rows are.
   */
  kind: Sheet;
  /**
   * What each heading was read as, for the next sheet of the same form: `options.mapping`.
   */
  mapping: SheetMapping;
  /**
   * Number of diagnostics that are not listed.
   */
  more_diagnostics: number;
  /**
   * Rows that are no records.
   */
  others: OtherRow[];
  /**
   * The records: startups or opportunities.
   */
  records: SheetRecords;
  /**
   * The row of each record, as the sheet numbers it.
   */
  rows: number[];
  /**
   * The tables that were found.
   */
  tables: TableFound[];
  /**
   * The report as lines for people, in the call's language.
   */
  text?: string | null;
}
/**
 * What each heading of a sheet is read as, with the defaults and the currency of the sheet.
 *
 * `Register::mapping` gives the one that was used; as `SheetOptions::mapping` it makes another
 * file of the same form be read alike.
 */
export interface SheetMapping {
  /**
   * Heading → field (`ask.min`, `groups=women` for a column to tick, `meta` for a column that is
   * kept as it is), or `null` for a column that is left out.
   */
  columns?: {
    [k: string]: string | null;
  };
  /**
   * What amounts without a currency are in.
   */
  currency?: string | null;
  /**
   * Field → value for records whose row does not state it.
   */
  defaults?: {
    [k: string]: unknown;
  };
}
/**
 * A row that is no record.
 */
export interface OtherRow {
  /**
   * What it is.
   */
  kind: RowKind;
  /**
   * Its number in the sheet.
   */
  row: number;
  /**
   * Its first text that says something, at most 80 characters.
   */
  text: string;
}
/**
 * A table that was found in the sheet.
 */
export interface TableFound {
  /**
   * Every column with a heading or with a field.
   */
  columns: Column[];
  /**
   * First row of its headings.
   */
  first_heading_row: number;
  /**
   * Last row of its headings.
   */
  last_heading_row: number;
}
/**
 * One column, and what it was read as.
 */
export interface Column {
  /**
   * Why it was read so: by the words of the heading, or by its values too.
   */
  basis?: HeadingBasis | null;
  /**
   * The letters of the sheet: `C`.
   */
  column: string;
  /**
   * How sure that is.
   */
  confidence?: HeadingConfidence | null;
  /**
   * Which number of its dates is the day, where that had to be decided.
   */
  day_order?: DayOrder | null;
  /**
   * The field it was read as: `ask`, `ask.min`, `meta.phone`; none if it was not.
   */
  field?: string | null;
  /**
   * The heading as it stands, rows joined.
   */
  heading: string;
  /**
   * How the heading was read.
   */
  how?: HeadingMatch | null;
  /**
   * True if the caller leaves it out.
   */
  left_out?: boolean;
  /**
   * True if an earlier column holds the same field; this one is kept in `meta`.
   */
  repeated?: boolean;
  /**
   * "Did you mean": the nearest fields, for a heading that was not read.
   */
  suggestions?: string[];
  /**
   * The term that a tick in it stands for.
   */
  tick?: string | null;
  /**
   * The unit of its money, as the heading states it.
   */
  unit?: string | null;
}
/**
 * The answer to `remove` and `unsubscribe`.
 */
export interface RemovedAnswer {
  /**
   * False when there was none with that id.
   */
  removed: boolean;
}
/**
 * The answer to `repair`.
 */
export interface RepairedAnswer {
  /**
   * Meetings that are new.
   */
  added: Meeting[];
  /**
   * Meetings that cannot take place any more, as they were.
   */
  dropped: Meeting[];
  /**
   * Freed places: attendees who are still there and lost a meeting, counted for each slot to
   * come.
   */
  freed: number;
  /**
   * Meetings that stay in their slot.
   */
  kept: number;
  /**
   * Meetings that are in another slot now.
   */
  moved: Move[];
  /**
   * How many of these places are filled again in the same slot.
   */
  refilled: number;
  /**
   * The reason of each unmet wish as a sentence, in the order of `timetable.unmet`.
   */
  texts?: string[] | null;
  /**
   * The timetable now.
   */
  timetable: Timetable;
}
/**
 * A meeting. An organiser may edit it and pass it on, to [`repair`](super::repair) or to an
 * [`Agenda`](super::Agenda).
 */
export interface Meeting {
  /**
   * True if it is locked.
   */
  locked?: boolean;
  /**
   * The opportunity's id.
   */
  opportunity: string;
  /**
   * The pair's score; 0 when none was given.
   */
  score?: number;
  /**
   * The slot's id.
   */
  slot: string;
  /**
   * The startup's id.
   */
  startup: string;
  /**
   * The table's id.
   */
  table: string;
  /**
   * Why they meet.
   */
  tier?: Tier;
  /**
   * The sides that wished it.
   */
  wished_by?: Requester[];
}
/**
 * A meeting that moved.
 */
export interface Move {
  /**
   * The slot it was in.
   */
  from: string;
  /**
   * The opportunity's id.
   */
  opportunity: string;
  /**
   * The startup's id.
   */
  startup: string;
  /**
   * The slot it is in now.
   */
  to: string;
}
/**
 * A timetable.
 */
export interface Timetable {
  /**
   * By slot, then table.
   */
  meetings: Meeting[];
  /**
   * The totals.
   */
  summary: Summary;
  /**
   * Every wish for a meeting that is not there, by startup and opportunity.
   */
  unmet: Unmet[];
}
/**
 * The totals of a timetable. A pair counts once, even if both sides wished it.
 */
export interface Summary {
  /**
   * Attendees with at least one meeting.
   */
  attendees: number;
  /**
   * Slots in which an attendee waits between two meetings of one session, in total.
   */
  idle: number;
  /**
   * Meetings in all.
   */
  meetings: number;
  /**
   * Pairs that a side must meet and no side refused.
   */
  must: number;
  /**
   * How many of them meet.
   */
  must_met: number;
  /**
   * Pairs that one side wished and another refused.
   */
  refused: number;
  /**
   * The sum of the scores of all meetings.
   */
  score: number;
  /**
   * How often an opportunity changes tables between two meetings; the startups go from table to
   * table anyway.
   */
  table_changes: number;
  /**
   * Pairs that a side wished and no side refused.
   */
  wished: number;
  /**
   * An upper bound on how many of them any timetable can schedule: the size of a matching that
   * keeps the limits of parties and tables, without regard to conflicts of slots. A repair does
   * not compute it.
   */
  wished_bound?: number | null;
  /**
   * How many of them meet.
   */
  wished_met: number;
}
/**
 * The answer to `resolve` with a vocabulary.
 */
export interface ResolutionAnswer {
  /**
   * The unit of before July 2025 that a place text named.
   */
  former?: string | null;
  /**
   * `terms` (all of the ids), `one_of` (one of them) or `nothing`.
   */
  found: string;
  /**
   * The ids; places are ids of today's provinces.
   */
  ids: string[];
  /**
   * How it was found: `exact`, `folded`, `edit` …
   */
  level: string;
  /**
   * "Did you mean".
   */
  suggestions?: string[];
  /**
   * Parts of a list that named nothing.
   */
  unknown?: string[];
}
/**
 * The answer to `suggest_sectors`.
 */
export interface SectorSuggestionsAnswer {
  /**
   * For each description, the most likely first; empty when nothing speaks for any.
   */
  suggestions: SectorSuggestion[][];
}
/**
 * A sector that a description suggests.
 */
export interface SectorSuggestion {
  /**
   * Share of the most similar labelled descriptions that have it, with what the sector's own
   * name adds: 0 to 10 000.
   */
  confidence: number;
  /**
   * The sector, as the labelled descriptions name it; without any, its id.
   */
  sector: Term;
  /**
   * The words of the description that support it, the strongest first, at most five.
   */
  words: string[];
}
/**
 * A stable plan.
 */
export interface StablePlan {
  /**
   * The pairs, by the ids of startup and opportunity.
   */
  pairs: StablePair[];
  /**
   * Startups that have preferences and are in no pair.
   */
  unmatched: string[];
}
/**
 * A pair of a stable plan.
 */
export interface StablePair {
  /**
   * The opportunity's id.
   */
  opportunity: string;
  /**
   * The rank of the startup in the opportunity's preferences, from 1.
   */
  opportunity_rank: number;
  /**
   * The startup's id.
   */
  startup: string;
  /**
   * The rank of the opportunity in the startup's preferences, from 1.
   */
  startup_rank: number;
}
/**
 * The answer to `suggest`.
 */
export interface SuggestionsAnswer {
  /**
   * Best first.
   */
  suggestions: SuggestionAnswer[];
}
/**
 * A suggestion of type-ahead.
 */
export interface SuggestionAnswer {
  /**
   * The id.
   */
  id: string;
  /**
   * The name that matched, to show.
   */
  label: string;
}
/**
 * The answer to `targets`: checked promises.
 */
export interface TargetsAnswer {
  /**
   * The day it was checked for.
   */
  as_of: IsoDate;
  /**
   * In the order of the promises, then by year.
   */
  checks: TargetCheck[];
  /**
   * The programme's id.
   */
  programme: string;
  /**
   * Each check as a sentence, in their order.
   */
  texts?: string[] | null;
}
/**
 * One promise in one period.
 */
export interface TargetCheck {
  /**
   * Done until the day of the check.
   */
  done: number;
  /**
   * Its first year.
   */
  from: number;
  /**
   * At least so many are needed; growth, "more than" and shares are worked in.
   */
  needed: number;
  /**
   * Planned after it, inside the period.
   */
  planned: number;
  /**
   * The number at the end of the period at the pace so far; absent before and after the period.
   */
  projected?: number | null;
  /**
   * The promise's id.
   */
  promise: string;
  /**
   * How many are still missing.
   */
  short_by: number;
  /**
   * The state of the promise.
   */
  state: TargetState;
  /**
   * Its last year.
   */
  to: number;
  /**
   * Entries of the period that may count: their stage, kind, group or id is not known.
   */
  unclear: number;
}
/**
 * The answer to `terms`.
 */
export interface TermsAnswer {
  /**
   * In the order of the vocabulary, where a term comes after the one it is part of.
   */
  terms: TermAnswer[];
}
/**
 * A term of a vocabulary.
 */
export interface TermAnswer {
  /**
   * The axis that a stage lies on; absent for a stage that is on none, and for other kinds.
   */
  axis?: Axis | null;
  /**
   * The id.
   */
  id: string;
  /**
   * The name, to show.
   */
  label?: string | null;
  /**
   * The id of the term it is part of.
   */
  parent?: string | null;
}
/**
 * The answer to `timetable`.
 */
export interface TimetableAnswer {
  /**
   * By slot, then table.
   */
  meetings: Meeting[];
  /**
   * The totals.
   */
  summary: Summary;
  /**
   * The reason of each unmet wish as a sentence, in the order of `unmet`.
   */
  texts?: string[] | null;
  /**
   * Every wish for a meeting that is not there, by startup and opportunity.
   */
  unmet: Unmet[];
}
/**
 * The comparison of a repeated ranking with the record of the old one.
 */
export interface Verification {
  /**
   * The catalog has the same content.
   */
  content: boolean;
  /**
   * The matcher has the same fingerprint.
   */
  fingerprint: boolean;
  /**
   * The lists are the same: ids, ranks and scores.
   */
  lists: boolean;
  /**
   * The record that the catalog was ranked for and the query are the same.
   */
  query: boolean;
  /**
   * True when all of the following are.
   */
  same: boolean;
}
/**
 * The answer to `weights`.
 */
export interface WeightsAnswer {
  /**
   * Every criterion with a weight above zero, heaviest first.
   */
  weights: WeightAnswer[];
}
/**
 * A weight, with its reason.
 */
export interface WeightAnswer {
  /**
   * The criterion.
   */
  criterion: Criterion;
  /**
   * Its share of 10 000.
   */
  weight: number;
  /**
   * Why this number; absent for a caller's own.
   */
  why?: string | null;
}
/**
 * The date, limits, order, filter and page of a ranking.
 */
export interface Query {
  /**
   * Continue the eligible list after this match: `next` of the previous page.
   */
  after?: Cursor | null;
  /**
   * The date that decides windows, ages and recent activity. The library reads no clock.
   */
  as_of: IsoDate;
  /**
   * Which records take part, before any limit.
   */
  filter?: Filter;
  /**
   * Eligible matches listed at most.
   */
  limit?: number;
  /**
   * What the lists are sorted by.
   */
  order?: Order;
  /**
   * Also list the ineligible records, each with its failed rules.
   */
  rejected?: boolean;
  /**
   * The same for the unverified list.
   */
  unverified_after?: Cursor | null;
  /**
   * Unverified matches listed at most.
   */
  unverified_limit?: number;
}
/**
 * Conditions that must all hold. The empty filter keeps every record.
 */
export interface Filter {
  /**
   * Records with all of these attributes.
   */
  attributes?: {
    [k: string]: Attribute;
  };
  /**
   * Opportunities with a window that closes on or after this day; one without a closing day
   * stays.
   */
  closes_from?: IsoDate | null;
  /**
   * Opportunities with a window that closes on or before this day.
   */
  closes_to?: IsoDate | null;
  /**
   * Records with these ids only.
   */
  ids?: string[] | null;
  /**
   * Opportunities of these kinds, or narrower ones.
   */
  kinds?: string[];
  /**
   * Opportunities that cover this place or sit inside it; startups located inside it.
   */
  place?: PlaceText | null;
}
/**
 * Which fields advice may change.
 */
export interface Limits {
  /**
   * Fields that must not be changed, even where they are actionable by default.
   */
  lock?: string[];
  /**
   * Fields that may be changed although they are not actionable by default.
   */
  unlock?: string[];
}
/**
 * A startup and an opportunity that may be matched, and their score.
 */
export interface ScoredPair {
  /**
   * The opportunity's id.
   */
  opportunity: string;
  /**
   * The score of the pair, 0 to [`Score::PERFECT`](crate::Score::PERFECT): a score, or the
   * caller's own number.
   */
  score: number;
  /**
   * The startup's id.
   */
  startup: string;
}
/**
 * A request for a plan: the limits under which the total score is maximised.
 *
 * Startups and opportunities that are not named have the limits of `programmes_each` and
 * `seats_each`.
 */
export interface Assign {
  /**
   * Pairs that must be in the plan. They have to be candidates: a pair that fails a rule cannot
   * be fixed.
   */
  fixed?: PairId[];
  /**
   * Pairs that must not be in the plan.
   */
  forbidden?: PairId[];
  /**
   * Nodes of branch and bound at most, where quotas overlap or are shares; the answer states its
   * gap. A count instead of a time, so the same request has the same answer everywhere.
   */
  node_limit?: number;
  /**
   * Startup → how many programmes it may be in at most.
   */
  programmes?: {
    [k: string]: number;
  };
  /**
   * Programmes that any other startup may be in at most; one when left out.
   */
  programmes_each?: number;
  /**
   * How many pairs of a kind the plan has at least and at most.
   */
  quotas?: Quota[];
  /**
   * Opportunity → how many startups it takes, in place of what its record states.
   */
  seats?: {
    [k: string]: CountRange;
  };
  /**
   * Seats of every opportunity that neither `seats` nor its record limits; no limit when left
   * out.
   */
  seats_each?: number | null;
  /**
   * Seats of a stage at an opportunity that `seats` does not name, in place of what its record
   * states.
   */
  stage_seats?: StageSeats[];
}
/**
 * A startup and an opportunity, by their ids.
 */
export interface PairId {
  /**
   * The opportunity's id.
   */
  opportunity: string;
  /**
   * The startup's id.
   */
  startup: string;
}
/**
 * How many pairs of the plan are of a kind: startups of a group or place, at some or all of the
 * opportunities.
 *
 * A pair counts towards a minimum only if it is known to be of the kind, and towards a maximum
 * also if it may be.
 */
export interface Quota {
  /**
   * At least so many pairs.
   */
  at_least?: number | null;
  /**
   * At least so many per cent of the pairs at these opportunities.
   */
  at_least_percent?: number | null;
  /**
   * At most so many pairs.
   */
  at_most?: number | null;
  /**
   * At most so many per cent of the pairs at these opportunities.
   */
  at_most_percent?: number | null;
  /**
   * Its name, for people.
   */
  name?: string;
  /**
   * At which opportunities; all when left out.
   */
  opportunities?: Filter;
  /**
   * Which startups count; all when left out.
   */
  startups?: StartupSelection;
}
/**
 * Startups by id or by rule; both must hold when both are given.
 */
export interface StartupSelection {
  /**
   * Only these.
   */
  ids?: string[] | null;
  /**
   * Further startups that may be meant: they count towards a maximum and not towards a minimum.
   */
  possible_ids?: string[];
  /**
   * Only those that satisfy all of these rules, as in an opportunity's `require`.
   */
  rules?: Rule[];
}
/**
 * At least and at most so many.
 */
export interface CountRange {
  /**
   * At least so many; none when left out.
   */
  at_least?: number | null;
  /**
   * At most so many; no limit when left out.
   */
  at_most?: number | null;
}
/**
 * Seats that an opportunity keeps for a stage. They do not limit other startups.
 */
export interface StageSeats {
  /**
   * At most so many; no limit when left out.
   */
  at_most?: number | null;
  /**
   * The opportunity's id.
   */
  opportunity: string;
  /**
   * The stage, for people; none for the seats of all other startups.
   */
  stage?: string | null;
  /**
   * Ids of the startups that would take these seats.
   */
  startups: string[];
}
/**
 * The preferences of both sides, and how many pairs each party may have.
 *
 * A pair is acceptable if it is in the lists of both sides. A party without a list prefers higher
 * scores, and of equal scores the smaller id of the other side: preferences are strict, so
 * "stable" has one meaning.
 */
export interface Stable {
  /**
   * The side for which the plan is the best of all stable ones.
   */
  best_for?: BestFor;
  /**
   * Pairs that must not be in the plan.
   */
  forbidden?: PairId[];
  /**
   * Opportunity → the startups it wants, best first. One that is not in the list is not
   * acceptable.
   */
  opportunity_preferences?: {
    [k: string]: string[];
  };
  /**
   * Startup → programmes it may be in at most.
   */
  programmes?: {
    [k: string]: number;
  };
  /**
   * Programmes of any other startup at most; one when left out.
   */
  programmes_each?: number;
  /**
   * Opportunity → seats.
   */
  seats?: {
    [k: string]: number;
  };
  /**
   * Seats of any other opportunity; no limit when left out.
   */
  seats_each?: number | null;
  /**
   * Startup → the opportunities it wants, best first. One that is not in the list is not
   * acceptable.
   */
  startup_preferences?: {
    [k: string]: string[];
  };
}
/**
 * An event of one-to-one meetings. The order of its lists never matters; ids break ties.
 *
 * Times are local to the event. Either `slots` are listed, or `sessions` are divided into them.
 */
export interface Event {
  /**
   * Give free places to scored pairs without a wish.
   */
  fill?: boolean;
  /**
   * The event's id: it makes calendar entries unique.
   */
  id: string;
  /**
   * Meetings that are fixed already.
   */
  locks?: Lock[];
  /**
   * Meetings of one attendee at most, unless the attendee says otherwise.
   */
  max_meetings?: number | null;
  /**
   * Meetings of one attendee in one session at most, unless the attendee says otherwise.
   */
  max_per_session?: number | null;
  /**
   * Its name for people.
   */
  name?: Text | null;
  /**
   * Those who attend as opportunities: investors, incubators, owners of challenges.
   */
  opportunities: Attendee[];
  /**
   * The scores of pairs, 0 to 100 000 000. A pair without a wish meets only if it has a score.
   */
  scores?: ScoredPair[];
  /**
   * Periods that are divided into slots.
   */
  sessions?: Session[];
  /**
   * Slots, listed one by one.
   */
  slots?: Slot[];
  /**
   * Those who attend as startups.
   */
  startups: Attendee[];
  /**
   * Where meetings take place.
   */
  tables: Tables;
  /**
   * The wishes: pairs that a side wants to meet, or refuses.
   */
  wishes?: Wish[];
}
/**
 * A meeting that is fixed already and is not moved.
 */
export interface Lock {
  /**
   * The opportunity's id.
   */
  opportunity: string;
  /**
   * The slot's id, or its start.
   */
  slot: string;
  /**
   * The startup's id.
   */
  startup: string;
  /**
   * The table's id; any table when left out.
   */
  table?: string | null;
}
/**
 * An attendee.
 */
export interface Attendee {
  /**
   * Not before this time.
   */
  arrives?: Time | null;
  /**
   * When the attendee can meet; the whole event when left out. A slot must lie inside one of
   * them.
   */
  available?: TimeRange[] | null;
  /**
   * When the attendee cannot meet: breaks, talks.
   */
  away?: TimeRange[];
  /**
   * The record's id.
   */
  id: string;
  /**
   * Not after this time.
   */
  leaves?: Time | null;
  /**
   * Meetings at most.
   */
  max_meetings?: number | null;
  /**
   * Meetings in one session at most.
   */
  max_per_session?: number | null;
  /**
   * The name for people; the id when left out.
   */
  name?: Text | null;
  /**
   * The attendee's own table, where all its meetings are and no others.
   */
  table?: string | null;
}
/**
 * A period.
 */
export interface TimeRange {
  /**
   * When it ends.
   */
  end: Time;
  /**
   * When it starts.
   */
  start: Time;
}
/**
 * A period that is divided into slots of equal length.
 */
export interface Session {
  /**
   * Breaks: no slot overlaps one, and the next slot starts when it ends.
   */
  breaks?: TimeRange[];
  /**
   * When the last slot has ended.
   */
  end: Time;
  /**
   * Its id.
   */
  id: string;
  /**
   * Minutes of a meeting.
   */
  minutes: number;
  /**
   * Minutes between two meetings, to change tables.
   */
  pause?: number;
  /**
   * When the first slot starts.
   */
  start: Time;
}
/**
 * A slot: every table holds one meeting in it.
 */
export interface Slot {
  /**
   * When it ends.
   */
  end: Time;
  /**
   * Its id; the start as text when left out.
   */
  id?: string;
  /**
   * The session it belongs to; the day when left out. Idle time is counted inside a session.
   */
  session?: string;
  /**
   * When it starts.
   */
  start: Time;
}
/**
 * A table or room: one meeting at a time.
 */
export interface Table {
  /**
   * Its id.
   */
  id: string;
  /**
   * Its name for people.
   */
  name?: Text | null;
  /**
   * When it can be used; the whole event when left out.
   */
  open?: TimeRange[] | null;
}
/**
 * One side's wish about a pair; at most one by each side.
 */
export interface Wish {
  /**
   * Who states it.
   */
  by: Requester;
  /**
   * The opportunity's id.
   */
  opportunity: string;
  /**
   * The startup's id.
   */
  startup: string;
  /**
   * What it asks for.
   */
  want: WishKind;
}
/**
 * What has changed.
 */
export interface Changes {
  /**
   * The attendees who do not come, come late or leave early.
   */
  attendees: Absence[];
  /**
   * Other meetings that may move at most; one in fifty when left out.
   */
  max_moves?: number | null;
  /**
   * Slots that have started by now are over: nothing in them moves or is filled.
   */
  now?: Time | null;
}
/**
 * An attendee who does not come, or is there for less time than the event says.
 */
export interface Absence {
  /**
   * Not before this time.
   */
  arrives?: Time | null;
  /**
   * Not after this time. Without `arrives` and `leaves` the attendee does not come at all.
   */
  leaves?: Time | null;
  /**
   * An opportunity's id.
   */
  opportunity?: string | null;
  /**
   * A startup's id; either this or `opportunity`.
   */
  startup?: string | null;
}
/**
 * The revision of a calendar. Calendar programs replace an earlier one by a later one.
 */
export interface Revision {
  /**
   * The day it is issued; the library reads no clock.
   */
  on: IsoDate;
  /**
   * 0 for the first issue, one more for each after it.
   */
  sequence?: number;
}
/**
 * A programme's promises.
 */
export interface Programme {
  /**
   * Its id.
   */
  id: string;
  /**
   * Its name for people.
   */
  name?: Text | null;
  /**
   * What it promised in numbers; a programme may have promised none.
   */
  promises: Promise[];
}
/**
 * A promise in numbers: so many of something in a period.
 */
export interface Promise {
  /**
   * At least so many; either this, `more_than` or `percent`.
   */
  at_least?: number | null;
  /**
   * The year that the number is stated for; the first of the period when left out.
   */
  base_year?: number | null;
  /**
   * What is counted in them.
   */
  count?: Counting;
  /**
   * Only entries of this group of people.
   */
  group?: string | null;
  /**
   * Growth per year after `base_year`, in per cent, compounded. A promise of 6.5 is kept by 7
   * and not by 6.
   */
  growth_percent?: number | null;
  /**
   * Its id, unique in the programme.
   */
  id: string;
  /**
   * Only entries of this kind of opportunity, or a narrower one.
   */
  kind?: string | null;
  /**
   * More than so many.
   */
  more_than?: number | null;
  /**
   * At least so many per cent of `total`.
   */
  percent?: number | null;
  /**
   * The year or years: "2026", "2024-2030".
   */
  period: string;
  /**
   * Only entries of this stage, or a narrower one.
   */
  stage?: string | null;
  /**
   * What it says, for people.
   */
  text?: Text | null;
  /**
   * The whole that `percent` is of.
   */
  total?: number | null;
  /**
   * Which entries count: those whose `what` is this; all when left out.
   */
  what?: string | null;
  /**
   * True if it is promised for each year of the period.
   */
  yearly?: boolean;
}
/**
 * A line of a register or of a plan: something that was done, or will be. After `as_of` it counts
 * as planned.
 */
export interface Entry {
  /**
   * How many, where the register does not list each.
   */
  count?: number;
  /**
   * When.
   */
  date: IsoDate;
  /**
   * The startup's groups; an empty list says that there is none.
   */
  groups?: string[] | null;
  /**
   * The opportunity's kind.
   */
  kind?: string | null;
  /**
   * The opportunity's id.
   */
  opportunity?: string | null;
  /**
   * At which stage.
   */
  stage?: string | null;
  /**
   * The startup's id.
   */
  startup?: string | null;
  /**
   * What: `support`, `connection`, `partner` … in the programme's own words.
   */
  what: string;
}
/**
 * The limits of a diversified list. They are rules that people can read and check; scores stay as
 * they are.
 */
export interface DiversityLimits {
  /**
   * The length of the list.
   */
  length: number;
  /**
   * Matches of one region at most; no limit when left out.
   */
  per_region?: number | null;
  /**
   * Matches of one widest sector at most; no limit when left out.
   */
  per_sector?: number | null;
}
/**
 * A startup as it was known on a day, and the opportunities that it met.
 */
export interface Interaction {
  /**
   * The day.
   */
  on: IsoDate;
  /**
   * The startup record as it was known before that day; its `exclude` lists opportunities that
   * are not ranked, such as those it already knew.
   */
  startup: {
    [k: string]: unknown;
  };
  /**
   * Ids of the opportunities.
   */
  with: string[];
}
/**
 * The options of a fit.
 */
export interface FitOptions {
  /**
   * Also choose the curves by which past deals lose value with age and gain it with number, on
   * the first of the years.
   */
  curves?: boolean;
  /**
   * The family whose weights are learned.
   */
  family?: Family;
  /**
   * Interactions of each year at most, spread evenly over it.
   */
  per_year?: number;
  /**
   * How many of the last years are used, 2 to 10. Each but the first also tests what was learned
   * from the years before it.
   */
  years?: number;
}
/**
 * A description whose sectors are known.
 */
export interface Labelled {
  /**
   * Its sectors, in the caller's own words: suggestions repeat these words, which are resolved
   * where they are used.
   */
  sectors: string[];
  /**
   * The description.
   */
  text: Text;
}
/**
 * What is special about one version of the rules.
 */
export interface Scenario {
  /**
   * The configuration; that of the catalog when left out.
   */
  config?: Config | null;
  /**
   * The opportunity records.
   */
  opportunities?: unknown[] | null;
}
/**
 * The date and the limits of a comparison.
 */
export interface CompareQuery {
  /**
   * The date that decides windows and ages on both sides.
   */
  as_of: IsoDate;
  /**
   * Startups listed at most for each opportunity: so many that lose, and so many that gain.
   */
  limit?: number;
  /**
   * Opportunities listed at most.
   */
  opportunity_limit?: number;
}
/**
 * The days and the limits of a calendar.
 */
export interface CalendarQuery {
  /**
   * Entries listed at most.
   */
  entry_limit?: number;
  /**
   * The first day.
   */
  from: IsoDate;
  /**
   * Startups listed at most for each entry: so many that lose, and so many that gain.
   */
  limit?: number;
  /**
   * The last day; at most ten years after the first.
   */
  to: IsoDate;
}
/**
 * How a sheet is read.
 */
export interface SheetOptions {
  /**
   * Heading or column letters → field (`ask.min`), or `null` to leave the column out.
   */
  columns?: {
    [k: string]: string | null;
  };
  /**
   * What amounts without a currency are in; đồng for Vietnamese headings.
   */
  currency?: string | null;
  /**
   * Field → value for records whose row does not state it: `{"kind": "incubator"}`.
   */
  defaults?: {
    [k: string]: unknown;
  };
  /**
   * The number of the first row given; 1 when left out.
   */
  first_row?: number | null;
  /**
   * First and last heading row, as the sheet numbers them, where they are not found.
   *
   * @minItems 2
   * @maxItems 2
   */
  heading_rows?: [unknown, unknown] | null;
  /**
   * How an earlier sheet of the same form was read; `columns`, `defaults` and `currency` come
   * before it.
   */
  mapping?: SheetMapping | null;
  /**
   * Cells that were joined.
   */
  merged?: Merge[];
  /**
   * The names of the sheets of the file that are not read.
   */
  other_sheets?: string[];
  /**
   * Rows in which the file has a quotation mark that is not closed.
   */
  unclosed_quotes?: number[];
}
/**
 * Merged cells: the first of them has the value.
 */
export interface Merge {
  /**
   * The first column, from 1.
   */
  column: number;
  /**
   * How many columns.
   */
  columns?: number;
  /**
   * The first row, as the sheet numbers it.
   */
  row: number;
  /**
   * How many rows.
   */
  rows?: number;
}
