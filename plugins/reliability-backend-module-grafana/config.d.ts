import type { HumanDuration } from '@backstage/types';

export interface Config {
  reliability?: {
    sources?: {
      /** Grafana servers whose dashboards and alerting rules count. */
      grafana?: Array<{
        /** What users see it by; the annotation grafana/host-id may name it. */
        name: string;
        /** Base address, without /api and without credentials. */
        url: string;
        /** Base address that links lead to, where it differs from `url`. */
        publicUrl?: string;
        /**
         * Token of a service account.
         *
         * @visibility secret
         */
        token?: string;
        /**
         * Sent with every request.
         *
         * @deepVisibility secret
         */
        headers?: { [name: string]: string };
        /** Organisation to read, where the account belongs to several. */
        orgId?: number;
        /** Namespace of the newer API; follows from `orgId` unless set. */
        namespace?: string;
        /** Whether its own alerting rules are read; true unless set. */
        rules?: boolean;
        /** How long to wait for a complete answer; 10 seconds unless set. */
        timeout?: HumanDuration | string;
        /** Answers larger than this are given up, counted after decompression; 32 MiB unless set. */
        maxResponseBytes?: number;
        /** Dashboards that are read at most; 5000 unless set. */
        maxDashboards?: number;
        /** Dashboards asked for one by one in one look, where the older API is used; 200 unless set. */
        maxDashboardsPerLook?: number;
        /** Requests a second at most; 20 unless set. */
        requestsPerSecond?: number;
        /** It is read at most this often; 10 seconds unless set. */
        minimumInterval?: HumanDuration | string;
        /** How long the panels of a dashboard are remembered; 30 minutes unless set. */
        dashboardInterval?: HumanDuration | string;
      }>;
    };
  };
}
