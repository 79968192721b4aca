import type { HumanDuration } from '@backstage/types';

export interface Config {
  techdocs?: {
    /** How this portal turns Markdown into documentation sites. */
    portalGenerator?: {
      /**
       * Which renderer makes the pages: `mkdocs`, `builtin`, or `auto` for MkDocs where it
       * can be run and the built-in renderer where it cannot. Default: `auto`.
       *
       * @visibility backend
       */
      renderer?: 'auto' | 'mkdocs' | 'builtin';
      /**
       * The `mkdocs` program to run, absolute or relative to the working directory. Default:
       * `.tools/techdocs/bin/mkdocs` below the folder with `backstage.json`, then `mkdocs` on
       * the PATH.
       *
       * @visibility backend
       */
      mkdocsPath?: string;
      /**
       * Names of Markdown extensions that an administrator installed beside MkDocs and that
       * authors may switch on, besides those of Python-Markdown and PyMdown. Default: none.
       *
       * @visibility backend
       */
      additionalMarkdownExtensions?: string[];
      /** Building documentation in the background, so that search finds unopened pages. */
      prebuild?: {
        /**
         * Whether documentation is built before anybody opens it. Default: true, except with
         * `techdocs.builder: external`.
         *
         * @visibility backend
         */
        enabled?: boolean;
        /**
         * How long after the start the first round begins. Default: 10 seconds.
         *
         * @visibility backend
         */
        initialDelay?: string | HumanDuration;
        /**
         * How often the catalog is asked for new or changed components. Default: 1 minute.
         *
         * @visibility backend
         */
        frequency?: string | HumanDuration;
        /**
         * How long built documentation is left alone before its source is asked for changes;
         * one request to the source host per component. Default: 1 hour.
         *
         * @visibility backend
         */
        recheckAfter?: string | HumanDuration;
        /**
         * How many builds run at the same time. Default: 2.
         *
         * @visibility backend
         */
        concurrency?: number;
      };
      /** Bounds for one documentation source; a source above them is refused. */
      limits?: {
        /**
         * Number of files. Default: 5000.
         *
         * @visibility backend
         */
        maxFiles?: number;
        /**
         * Bytes of one file. Default: 26214400 (25 MiB).
         *
         * @visibility backend
         */
        maxFileBytes?: number;
        /**
         * Bytes of all files together. Default: 268435456 (256 MiB).
         *
         * @visibility backend
         */
        maxTotalBytes?: number;
        /**
         * Bytes of one Markdown page. Default: 524288 (512 KiB).
         *
         * @visibility backend
         */
        maxPageBytes?: number;
        /**
         * How long one build may take before it is stopped. Default: 5 minutes.
         *
         * @visibility backend
         */
        buildTimeout?: string | HumanDuration;
      };
    };
  };
}
