import { createHash } from 'node:crypto';
import { defineConfig, type Plugin } from 'vite';

const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * Puts the one script and the one style sheet into the page, and their hashes into its content security policy: nothing else can
 * run, whatever the dossier's texts hold.
 */
function singleFile(): Plugin {
  return {
    name: 'single-file',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const outputs = Object.values(bundle);
      const page = outputs.find(output => output.fileName === 'index.html');
      const script = outputs.find(output => output.type === 'chunk');
      const style = outputs.find(output => output.fileName.endsWith('.css'));
      if (page?.type !== 'asset' || script?.type !== 'chunk' || style?.type !== 'asset') throw new Error('expected one page, one script, one style sheet');

      const css = `\n${String(style.source).trim()}\n`;
      const code = `\n${script.code.trim().replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')}\n`;
      const html = String(page.source)
        .replace(/\s*<script type="module"[^>]*><\/script>/, '')
        .replace(/\s*<link rel="stylesheet"[^>]*>/, () => `\n<style>${css}</style>`)
        .replace('</body>', () => `<script type="module">${code}</script>\n</body>`)
        .replace('SCRIPT_HASH', sha256(code))
        .replace('STYLE_HASH', sha256(css));
      for (const output of outputs) if (output !== page) delete bundle[output.fileName];
      page.source = html;
    },
  };
}

export default defineConfig({
  base: './',
  plugins: [singleFile()],
  build: { target: 'es2022', modulePreload: false, cssCodeSplit: false, reportCompressedSize: false },
});
