import type { HumanDuration } from '@backstage/types';

export interface Config {
  reliability?: {
    sources?: {
      /** Prometheus servers, or servers that speak its query API. */
      prometheus?: Array<{
        /** What definitions select the source by; shown to users. */
        name: string;
        /** Base address, without /api/v1 and without credentials. */
        url: string;
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
        /** How long to wait for a complete answer; 30 seconds unless set. */
        timeout?: HumanDuration | string;
        /** Answers larger than this are given up, counted after decompression; 32 MiB unless set. */
        maxResponseBytes?: number;
        /** Requests at a time; 2 unless set. */
        maxInFlight?: number;
        /** How often its targets are scraped; 15 seconds unless set. A bucket holds at least 4 scrapes. */
        scrapeInterval?: HumanDuration | string;
        /** Labels that carry a service's name, first one first. */
        serviceLabels?: string[];
        /** Whether its rules and targets count for monitoring coverage; true unless set. */
        monitoring?: boolean;
        /**
         * Address of the vmalert that evaluates the rules, where the server is
         * VictoriaMetrics; asked with the same auth and headers.
         */
        vmalert?: string;
        /** Which server it is; found out where it matters unless set. */
        dialect?: 'prometheus' | 'victoriametrics' | 'thanos' | 'mimir';
      }>;
    };
  };
}
