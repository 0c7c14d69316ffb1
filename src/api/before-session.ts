/**
 * How a page asks what it asks before anybody has signed in, without the schemas: those weigh more than the page itself.
 * `session.ts` and `public-houses.ts` declare the whole of these operations.
 */
export const beforeSession = {
  signIn: { method: 'POST', path: '/session', action: 'session.begin' },
  signInToDemo: { method: 'POST', path: '/demo-sessions', action: 'session.begin' },
  listDemoPeople: { method: 'GET', path: '/demo-people', action: 'session.begin' },
  showSession: { method: 'GET', path: '/session', action: 'session.use' },
  listHouses: { method: 'GET', path: '/houses', action: 'house.show_public' },
} as const
