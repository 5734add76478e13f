declare module 'rdf-canonize' {
  export function canonize(
    input: unknown,
    options: {
      readonly algorithm: 'RDFC-1.0';
      readonly inputFormat?: 'application/n-quads';
      readonly messageDigestAlgorithm?: 'sha256' | 'sha384';
      readonly maxWorkFactor: number;
      readonly canonicalIdMap?: Map<string, string>;
      readonly signal?: AbortSignal;
    },
  ): Promise<string>;
}

// The published types of `jsonld` know neither `safe` nor a plain loader; this is its main file.
declare module 'jsonld/lib/index.js' {
  interface LoadedContext {
    readonly contextUrl: null;
    readonly documentUrl: string;
    readonly document: unknown;
    /** `static` lets the processor keep the processed context beyond this call. */
    readonly tag?: 'static';
  }
  /** What the processor left out, or doubts. */
  export interface ProcessorEvent {
    readonly event: { readonly code: string; readonly details?: unknown };
    readonly next: () => void;
  }
  export interface ProcessorOptions {
    readonly base: null;
    readonly safe: boolean;
    readonly eventHandler?: (event: ProcessorEvent) => void;
    readonly rdfDirection: 'i18n-datatype' | null;
    readonly produceGeneralizedRdf: false;
    readonly documentLoader: (url: string) => Promise<LoadedContext>;
  }
  const processor: {
    toRDF(input: unknown, options: ProcessorOptions): Promise<unknown>;
    expand(input: unknown, options: ProcessorOptions): Promise<unknown>;
  };
  export default processor;
}
