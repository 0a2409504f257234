/** The public client of the web app and of the token command. */
export const WEB_CLIENT_ID = 'web';

/** Path of the web app that a sign-in returns to. */
export const CALLBACK_PATH = '/sign-in/callback';
