/** The contract's shapes and what the modules share. For `tsc --checkJs` only; never loaded. */

type Offer = { payload: string; title?: string; label?: string };
type Control = { id: string; title: string; payload: string };
/** See `schemas/`: one JSON Schema for each `type`. */
type Custom = any;

type Message = {
  id: string;
  at: string;
  lang: string;
  text: string;
  from?: "user" | "bot";
  buttons?: Offer[];
  custom?: Custom;
};

type Reply = { language: string; messages: Message[]; controls: Control[]; token?: string };
type Content = { text: string } | { payload: string };
type Turn = Content & { id: string };

/** What the host has set; unknown is null. */
type Config = {
  languages: string[];
  max_chars: number;
  /** all jobs, for choosing what to compare */
  roles?: { id: string; label: Record<string, string> }[];
  esco_attribution?: string;
  controller?: string | null;
  privacy_url?: string | null;
  imprint_url?: string | null;
  contact?: Record<string, string> | null;
  retention_days?: number;
};

/** Keys of the memory that were put in (`true`) or taken out. */
type Change = Record<string, boolean>;

type Texts = import("./texts.js").Texts;
type Api = import("./api.js").Api;
type Chat = import("./chat.js").Chat;
type Log = import("./log.js").Log;
type Memory = import("./memory.js").Memory;
type Kept = import("./memory.js").Kept;

/** A turn that waits for its reply, and how it is shown. */
type Sending = { turn: any; label: string; bubble: HTMLElement | null };

/**
 * What the conversation is shown with. `changed` is told whether a turn is under way, `finished`
 * that there is a result, `before` that it was shown earlier.
 */
type View = {
  log: Log;
  composer: import("./composer.js").Composer;
  changed: (busy: boolean) => void;
  /** asks before starting over */
  restart?: () => void;
  finished: (before: boolean) => void;
};

/** What the chat offers to a message. */
type Context = {
  say: (content: Content, label: string) => boolean | void;
  export: () => Promise<void>;
  texts: Texts;
  /** what the visitor has ticked */
  memory: Memory;
  /** of the headings in a message */
  level: number;
  /** a command that is offered at any time */
  control: (id: string) => Control | undefined;
  /** all jobs */
  jobs?: Config["roles"];
};

type Children = any;

/** The tools for one message. */
type Part = Context & {
  lang: string;
  /** a word of the widget in the message's language, `{n}` filled */
  t: (key: string, n?: string | number) => string;
  /** the numbers of sources */
  mark: (sources?: string[]) => Children;
  /** the button of an offer, which says `content` or else its label */
  reply: (offer: Offer, content?: Children) => HTMLButtonElement;
  row: (offers?: Offer[]) => Children;
  /** a row of those of the message's buttons whose payloads begin with such a name */
  take: (...names: string[]) => Children;
  heading: (text: Children, deeper?: 0 | 1) => HTMLElement;
  statement: (said: any) => Children;
  /** all sources of the message, numbered */
  sources: () => Children;
};

/** Builds what a message shows from its `custom`. */
type Renderer = (custom: Custom, part: Part) => Children;
