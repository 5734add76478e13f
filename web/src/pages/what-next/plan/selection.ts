/** One unit may be chosen; table, graph and weeks show the same choice. */
export interface Selection {
  readonly unit: string | undefined;
  readonly select: (unit: string) => void;
}
