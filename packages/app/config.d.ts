export interface Config {
  app?: {
    /**
     * Shows the first-run panel on the home page, which tells what is simulated. Default: false.
     * @visibility frontend
     */
    demo?: boolean;

    branding?: {
      /**
       * Logo with the product name, as a data URI or a path below packages/app/public. Default: Callboard's own mark beside `app.title`.
       * @visibility frontend
       */
      fullLogo?: string;
      /**
       * Square logo for the collapsed sidebar, as a data URI or a path below packages/app/public. Default: Callboard's own mark.
       * @visibility frontend
       */
      iconLogo?: string;
      /** Colour of buttons, links and whatever is selected. */
      accentColor?: {
        /**
         * Accent on light backgrounds, as #rrggbb. Default: #4b45b8.
         * @visibility frontend
         * @pattern ^#[0-9a-fA-F]{6}$
         */
        light?: string;
        /**
         * Accent on dark backgrounds, as #rrggbb. Default: #b3aef5.
         * @visibility frontend
         * @pattern ^#[0-9a-fA-F]{6}$
         */
        dark?: string;
      };
      /**
       * Background of the sidebar in both themes, as #rrggbb. Default: #1b1a2b.
       * @visibility frontend
       * @pattern ^#[0-9a-fA-F]{6}$
       */
      navigationColor?: string;
      /**
       * Background of page headers in both themes, as #rrggbb. Default: the background of cards.
       * @visibility frontend
       * @pattern ^#[0-9a-fA-F]{6}$
       */
      headerColor?: string;
    };

    /** Links on the home page, in this order. Default: none. */
    quickLinks?: Array<{
      /**
       * What the link says.
       * @visibility frontend
       */
      title: string;
      /**
       * Where it leads: a path inside the portal such as /docs, or an http, https or mailto URL.
       * @visibility frontend
       */
      url: string;
      /**
       * Id of an icon of the app, for example docs, github, catalog or dashboard. Default: a link symbol.
       * @visibility frontend
       */
      icon?: string;
    }>;

    /** What the sign-in page says about who may enter. Who does enter is decided by `signInPolicy.github`. */
    signIn?: {
      /**
       * Domains to name on the page, as a list or as one comma-separated text. Default: none are named.
       * @deepVisibility frontend
       */
      allowedDomains?: string | string[];
      /**
       * A sentence for people who want to enter, for example whom to ask. Default: none.
       * @visibility frontend
       */
      message?: string;
    };
  };
}
