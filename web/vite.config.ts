import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

// The page carries its own policy too, for hosts that serve `dist/` without the Cairn server.
const CONTENT_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

function contentPolicy(): Plugin {
  return {
    name: 'cairn-content-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

// React Aria ships its few words in 34 languages; those that Cairn does not speak are left out. Arabic stays for the
// layout tests that run from right to left.
const ARIA_WORDS =
  /[/\\](?:react-aria|react-aria-components|react-stately)[/\\]dist[/\\]private[/\\]intl[/\\].*?([a-z]{2})-[A-Z]{2}\.mjs$/;
const SPOKEN = new Set(['en', 'de', 'es', 'ar']);

function onlySpokenLanguages(): Plugin {
  return {
    name: 'cairn-spoken-languages',
    apply: 'build',
    load: (id) => {
      const language = ARIA_WORDS.exec(id)?.[1];
      return language && !SPOKEN.has(language) ? 'export default {};' : null;
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  resolve: { conditions: ['cairn-source', 'module', 'browser', 'development|production'] },
  plugins: [
    react(),
    tailwind(),
    contentPolicy(),
    onlySpokenLanguages(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      includeAssets: ['icon.svg', 'before.js'],
      manifest: {
        name: 'Cairn',
        short_name: 'Cairn',
        description: 'What you hold, what it is worth, what to take next.',
        display: 'standalone',
        start_url: '/',
        background_color: '#fbfaf7',
        theme_color: '#2f7a4a',
        icons: [
          { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
        ],
      },
      workbox: {
        // The shell and the two alphabets of our languages; other alphabets are kept when first used.
        globPatterns: ['**/*.{js,css,html,svg,webmanifest}', '**/*-latin-{wght,opsz}-*.woff2'],
        maximumFileSizeToCacheInBytes: 6_000_000,
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/api\//],
        runtimeCaching: [
          {
            // Public rules only. No other API answer is ever kept: those may hold personal data.
            urlPattern: ({ url }) => url.pathname === '/api/v1/release',
            handler: 'NetworkFirst',
            options: {
              cacheName: 'cairn-release',
              networkTimeoutSeconds: 4,
              cacheableResponse: { statuses: [200] },
            },
          },
          {
            // The name of a part changes with its content, so a kept one is never stale.
            urlPattern: ({ url }) => url.pathname.startsWith('/api/v1/release/'),
            handler: 'CacheFirst',
            options: {
              cacheName: 'cairn-release-parts',
              cacheableResponse: { statuses: [200] },
              expiration: { maxEntries: 24 },
            },
          },
          {
            urlPattern: ({ url }) => url.pathname.startsWith('/assets/'),
            handler: 'CacheFirst',
            options: { cacheName: 'cairn-assets', expiration: { maxEntries: 80 } },
          },
        ],
      },
    }),
  ],
  build: {
    // Nothing inlined: the content policy allows fonts and images from this address only.
    assetsInlineLimit: 0,
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 2600,
  },
  worker: { format: 'es' },
  server: { port: 4401, proxy: { '/api': 'http://127.0.0.1:4400' } },
});
