/** The same keys in another language: a missing or unknown key does not compile. */
export type Translated<TMessages> = { readonly [K in keyof TMessages]: string };
