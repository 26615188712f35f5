export interface Config {
  app?: {
    /**
     * Whether to say on every page that the organisation shown is an example.
     * @visibility frontend
     */
    exampleOrganisation?: boolean;
  };
}
