/**
 * Next's settings. The reasons stand in `docs/decisions/`.
 *
 * @type {import('next').NextConfig}
 */
const config = {
  // Next would otherwise write instruction files into the repository.
  agentRules: false,
  // Nor may a build ask the network for advisories, or stop to suggest an upgrade: versions are pinned.
  experimental: { agentFeedback: false, agentUpgrade: false },
  // Rendering is dynamic unless a function says `'use cache'`; lessons are cached per slug on first view.
  cacheComponents: true,
  partialPrefetching: true,
  poweredByHeader: false,
  // The guard gives tags to the pages that are kept, once for each; Next would read every page through for each request.
  generateEtags: false,
  typedRoutes: false,
  // Types are checked by `npm run typecheck`; doing it again inside the build costs seconds and adds nothing.
  typescript: { ignoreBuildErrors: true },
};

export default config;
