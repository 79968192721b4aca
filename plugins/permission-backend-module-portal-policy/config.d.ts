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

    /**
     * Who has a permission, by permission name, where it shall differ from the portal's own table: `everyone`,
     * `entity owners`, `task owners`, `admins`, or a list of references of users and groups. Admins have every
     * permission. Default: none.
     *
     * @visibility backend
     */
    permissions?: {
      [permissionName: string]: string | string[];
    };
  };
}
