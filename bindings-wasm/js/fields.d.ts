// The fields of calls, as every entry point of the package takes them.

import type { Answer, Call, Config, Opportunity, Startup } from "./types.js";

/** The language of texts. */
export type Lang = "vi" | "en";

/** The answer with that tag, or one of those tags. */
export type Answered<Name extends Answer["answer"]> = Extract<Answer, { answer: Name }>;

/** The options of every call, beside its own fields. */
export interface Options {
  /** The language of texts; without it, answers carry no texts. */
  lang?: Lang;
  /** Refuses a record with any diagnostic. By default a bad field counts as unknown. */
  strict?: boolean;
}

/** Records as an array, as the text of a JSON array, or as JSON Lines. */
export type Records<Kind> = readonly Kind[] | string;

/** The bytes of a file: those of `catalog.save()`, or the text of records. */
export type Bytes = ArrayBuffer | ArrayBufferView;

/** The records of a catalog. A list alone holds opportunities. */
export type Sides =
  | Records<Opportunity>
  | Bytes
  | { opportunities?: Records<Opportunity> | Bytes; startups?: Records<Startup> };

type OwnFields<Name extends Call["call"]> = Omit<Extract<Call, { call: Name }>, "call">;

// The schema leaves the type of a record open; these are the types.
interface RecordTypes {
  startup: Startup;
  opportunity: Opportunity;
}
type Named<Fields> = {
  [Name in keyof Fields]: Name extends keyof RecordTypes
    ? { [field: string]: unknown } extends Fields[Name]
      ? RecordTypes[Name]
      : Fields[Name]
    : Fields[Name];
};

/** The fields of a method: those of the call, and its options. */
export type MethodFields<Name extends Call["call"]> = Named<OwnFields<Name>> & Options;

/**
 * The fields of a function: those of the method, and the records and the configuration of this one
 * call.
 */
export type CallFields<Name extends Call["call"]> = MethodFields<Name> & {
  config?: Config;
  opportunities?: readonly Opportunity[];
  startups?: readonly Startup[];
};

/** A record of one of the two sides. */
export type OneOf<O, S> = { opportunity: O; startup?: never } | { startup: S; opportunity?: never };
