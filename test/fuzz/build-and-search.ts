import { buildSite } from '../site/build-site.ts';

const signs = /\bundefined\b|\[object |\bNaN\b/;

/** Builds a program and looks for what no page may say; also says where the build falls. */
export function buildAndSearch(folder: string): string[] {
	try {
		const site = buildSite({ JOURNEY_CONTENT: folder });
		try {
			return site.files
				.filter((file) => /\.(?:html|json|svg|csv|ics|md|txt|xml)$/.test(file))
				.flatMap((file) => {
					const found = signs.exec(site.read(file));
					if (!found) return [];
					const around = site.read(file).slice(Math.max(0, found.index - 60), found.index + 60);
					return [`${file} shows: ${around}`];
				});
		} finally {
			site.remove();
		}
	} catch (error) {
		const { stdout, stderr } = error as { stdout?: Buffer; stderr?: Buffer };
		return [`the build falls: ${String(stdout).slice(-400)} ${String(stderr).slice(-1500)}`];
	}
}
