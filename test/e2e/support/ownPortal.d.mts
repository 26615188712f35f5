export interface OwnPortal {
  url: string;
  /** Holds copies of the example (`catalog-info`) and of `fixtures`, which may be changed. */
  folder: string;
  token: string;
  /** An answer of the API, as the simulator would get it. */
  get(route: string): Promise<any>;
  /** Ends the backend as a power cut would (`kill -9`); what was sent stays in its database. */
  kill(): Promise<void>;
  /** Starts it again, on the same data and port. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** A portal with a state and an example organisation of its own. */
export function startOwnPortal(options: {
  name: string;
  /** Catalog files, relative to its folder. */
  locations: readonly string[];
  /** Configuration below `reliability`, where it differs from the example's. */
  sources?: string;
  /** Whether the simulator runs, monitoring systems included. */
  withSimulator?: boolean;
}): Promise<OwnPortal>;
