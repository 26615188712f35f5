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
    /** What is monitored. */
    coverage?: {
      /** How often monitoring systems are looked at; two minutes unless told. */
      interval?: HumanDuration | string;
    };
  };
}
