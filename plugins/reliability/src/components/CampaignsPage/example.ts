/** A first campaign, for app-config.yaml. */
export const CAMPAIGN_EXAMPLE = `reliability:
  campaigns:
    - id: runbooks
      title: A runbook behind every alert
      check: coverage/runbook-linked
      due: 2027-03-31
`;
