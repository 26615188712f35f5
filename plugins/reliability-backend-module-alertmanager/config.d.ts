import type { HumanDuration } from '@backstage/types';

export interface Config {
  reliability?: {
    sources?: {
      /** Alertmanagers, or servers that speak version 2 of its API. */
      alertmanager?: Array<{
        /** What users see it by. */
        name: string;
        /** Base address, without /api/v2 and without credentials. */
        url?: string;
        /** Base addresses of the members of one cluster, instead of `url`: the first that answers counts. */
        urls?: string[];
        auth?:
          | { type: 'none' }
          | {
              type: 'basic';
              username: string;
              /** @visibility secret */
              password: string;
            }
          | {
              type: 'bearer';
              /** @visibility secret */
              token: string;
            };
        /**
         * Sent with every request, for example a tenant.
         *
         * @deepVisibility secret
         */
        headers?: { [name: string]: string };
        /** How long to wait for a complete answer; 10 seconds unless set. */
        timeout?: HumanDuration | string;
        /** Answers larger than this are given up, counted after decompression; 16 MiB unless set. */
        maxResponseBytes?: number;
        /** It is read at most this often; 10 seconds unless set. */
        minimumInterval?: HumanDuration | string;
      }>;
    };
  };
}
