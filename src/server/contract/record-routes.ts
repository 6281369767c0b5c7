/** To be filled. */
export const RECORD_ROUTES = {} as const
