/** The demo company itself: its GitHub organization and the mail domain it owns. */
export const acmeCompany = {
  login: 'acme',
  id: 900,
  nodeId: 'O_sim900',
  name: 'Acme',
  description: 'An invented company that sells socks and plays music',
  emailDomain: 'acme.example',
} as const;
