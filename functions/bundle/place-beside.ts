import type { PluginBuild } from 'esbuild';

/** Has the bundler write what is imported as `<scheme><name>` as a file of its own; its bytes come as `pluginData` of the module that imports it. */
export function placeBeside(scheme: string, { onResolve, onLoad }: Pick<PluginBuild, 'onResolve' | 'onLoad'>): void {
  onResolve({ filter: new RegExp(`^${scheme}`) }, ({ path, pluginData }) => ({
    path: path.slice(scheme.length),
    namespace: scheme,
    pluginData,
  }));
  onLoad({ filter: /./, namespace: scheme }, ({ pluginData }) => ({ contents: pluginData as Uint8Array, loader: 'file' }));
}
