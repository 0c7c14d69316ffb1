/** How long an invitation may lie unopened. */
export const invitationDays = 14
