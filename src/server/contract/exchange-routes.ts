/** To be filled. */
export const EXCHANGE_ROUTES = {} as const
