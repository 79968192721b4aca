export interface Config {
  /** Who may do what in this portal; enforced only while `permission.enabled` is true. */
  portalPolicy?: {
    /**
     * Entity references of the users and groups that administer the portal, for example
     * `group:default/platform`; a list, or one comma-separated string. Only direct members
     * of a group count. Default: nobody.
     *
     * @visibility backend
     */
    admins?: string | string[];
  };
}
