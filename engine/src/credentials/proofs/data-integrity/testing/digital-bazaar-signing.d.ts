/** What the comparison needs beyond verifying; the packages bring no types. */
declare module '@digitalbazaar/vc' {
  export function issue(options: {
    readonly credential: unknown;
    readonly suite: unknown;
    readonly documentLoader: (url: string) => Promise<unknown>;
    readonly now?: string;
  }): Promise<unknown>;
}
