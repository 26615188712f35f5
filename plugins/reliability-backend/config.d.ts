import { HumanDuration } from '@backstage/types';

export interface Config {
  reliability?: {
    /** Which catalog entities are services. */
    services?: {
      /** Kinds of entity; `Component` unless told. */
      kinds?: string[];
      /** Values of `spec.type`; all unless told. */
      types?: string[];
      /** How often the catalog is read; one minute unless told. */
      interval?: HumanDuration | string;
    };
    /** How often SLOs are collected and evaluated; one minute unless told. */
    cycle?: HumanDuration | string;
    /** The folders beside the code that hold definitions, runbooks and courses. */
    definitions?: {
      /** How often each folder is looked at; five minutes unless told. */
      interval?: HumanDuration | string;
      /** How long reading one folder may take; 30 seconds unless told. */
      timeout?: HumanDuration | string;
      /**
       * Folders of this machine that `file:` locations may be read from,
       * relative to the working directory of the backend as `file` locations
       * of the catalog are. None unless told: a `file:` location is then refused.
       */
      localFolders?: string[];
      /** Files read of one folder; 500 unless told. */
      maxFiles?: number;
      /** Bytes of one file; 1 MB unless told. */
      maxFileBytes?: number;
      /** Bytes of all files of one folder; 20 MB unless told. */
      maxTotalBytes?: number;
    };
    /** Runbooks. */
    runbooks?: {
      /**
       * Sections every runbook has, by their heading; meaning, impact, diagnosis
       * and mitigation unless told.
       */
      sections?: Array<string | { name: string; alsoNamed?: string[] }>;
      /**
       * Days after which a review is overdue, by tier: `{ default: 365, '1': 90 }`,
       * which with 180 of tier 2 is what counts unless told.
       */
      reviewDays?: { [tier: string]: number };
      /** Days after which an execution or drill that worked is too old, by tier; as many unless told. */
      rehearsalDays?: { [tier: string]: number };
      /** Hosts whose images runbooks may show, `*.example.org` for all names below; none unless told. */
      imageHosts?: string[];
      /**
       * Links of runbooks that lead elsewhere: whether something answers there
       * is looked at in the background.
       */
      links?: {
        /**
         * Hosts that may be asked: `docs.example.org`, or `*.example.org` for
         * all names below. None unless told, and then nothing is asked. Only
         * public addresses and the ports 80 and 443 are ever asked.
         */
        hosts?: string[];
        /** How often a link that leads somewhere is looked at; one day unless told. Others four times as often. */
        interval?: HumanDuration | string;
        /** How long to wait for an answer; 10 seconds unless told. */
        timeout?: HumanDuration | string;
        /** How it introduces itself. */
        userAgent?: string;
      };
    };
    /** What is monitored. */
    coverage?: {
      /** How often monitoring systems are looked at; two minutes unless told. */
      interval?: HumanDuration | string;
    };
    /**
     * Checks by their id, as `coverage/errors-alerted`; `custom` holds those of
     * this installation.
     */
    checks?: {
      [checkId: string]:
        | {
            /** `false` takes the check away. */
            enabled?: boolean;
            level?: 'observed' | 'alerted' | 'operable' | 'resilient';
            /** Local date from which failing it lowers the level: `2027-03-31`. */
            countsFrom?: string;
            /** Where it applies; everywhere unless told. */
            appliesTo?: {
              kinds?: string[];
              types?: string[];
              tiers?: string[];
            };
            /** Of checks that are reported: never having been reported lowers the level. */
            required?: boolean;
          }
        | Array<{
            /** `domain/name`. */
            id: string;
            /** `operable` unless told. */
            level?: 'observed' | 'alerted' | 'operable' | 'resilient';
            title: string;
            /** Why it matters. */
            why: string;
            /** What to do when it fails. */
            next: string;
            /** Lines that the next step adds to a file. */
            lines?: string;
            countsFrom?: string;
            /** Predicate over the facts of a service: `{ 'facts.slos.count': 1 }`. */
            passes?: object;
            /** Predicate that says where it applies; everywhere unless told. */
            appliesWhen?: object;
            /** Predicate that says when not passing proves nothing. */
            unknownWhen?: object;
            /** Its outcome is reported from outside, instead of `passes`. */
            reported?: boolean;
          }>;
    };
    /** Checks that everybody is asked to meet by a day. */
    campaigns?: Array<{
      id: string;
      title: string;
      description?: string;
      /** Id of a check. */
      check: string;
      /** Local date: `2027-03-31`. */
      due: string;
      /** Of whom it is asked; of everybody unless told. */
      appliesTo?: { kinds?: string[]; types?: string[]; tiers?: string[] };
    }>;
  };
}
