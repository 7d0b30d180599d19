/** Where digests of others are followed: the section of the settings, by its id. */
export const FOLLOW_PAGE = '/options.html#follow';
