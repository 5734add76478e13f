/** Path of a usable Chromium, or undefined. */
export function findChromium(): string | undefined;
/** Launch options for playwright-core. */
export function chromiumLaunchOptions(): {
  readonly executablePath: string | undefined;
  readonly args: string[];
};
