/** To be filled. */
export const SERVER_ROUTES = {} as const
