import type { DisplayList } from '../../map/display-list.ts';
import { writeLayout, writeMaster, writeTheme } from './slide-master.ts';
import { emu, escapeXml, head, main, names, relation, slideSize } from './slide-xml.ts';

/** The first day that an archive knows: no file says when it was made. */
const firstDay = '1980-01-01T00:00:00Z';

const types = 'application/vnd.openxmlformats-officedocument';

/** A file of the package; one with a `type` is named in its list of contents. */
export interface Part {
	name: string;
	type?: string;
	xml: string;
}

/** Another part, or an address outside, that a part refers to by its id. */
interface Relation {
	id: string;
	type: string;
	target: string;
	isOutside?: boolean;
}

/** The parts of a presentation around its one slide, as PowerPoint demands them. */
export function listParts(list: DisplayList, slide: string, links: readonly Relation[]): Part[] {
	const parts: Part[] = [
		...part('ppt/presentation.xml', 'presentation.main+xml', writePresentation(list), [
			{ id: 'rId1', type: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
			{ id: 'rId2', type: 'slide', target: 'slides/slide1.xml' },
			{ id: 'rId3', type: 'theme', target: 'theme/theme1.xml' },
		]),
		...part('ppt/slides/slide1.xml', 'slide+xml', slide, [
			{ id: 'rId1', type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
			...links,
		]),
		...part('ppt/slideLayouts/slideLayout1.xml', 'slideLayout+xml', writeLayout(), [
			{ id: 'rId1', type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' },
		]),
		...part('ppt/slideMasters/slideMaster1.xml', 'slideMaster+xml', writeMaster(), [
			{ id: 'rId1', type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
			{ id: 'rId2', type: 'theme', target: '../theme/theme1.xml' },
		]),
		{ name: 'ppt/theme/theme1.xml', type: `${types}.theme+xml`, xml: writeTheme() },
		{
			name: 'docProps/core.xml',
			type: 'application/vnd.openxmlformats-package.core-properties+xml',
			xml: writeProperties(list),
		},
		{
			name: 'docProps/app.xml',
			type: `${types}.extended-properties+xml`,
			xml: `${head}<Properties xmlns="${main}/officeDocument/2006/extended-properties"><Application>Waymark</Application><Slides>1</Slides></Properties>`,
		},
	];
	const kept = `${main}/package/2006/relationships/metadata/core-properties`;
	const top = writeRelations([
		{ id: 'rId1', type: 'officeDocument', target: 'ppt/presentation.xml' },
		{ id: 'rId2', type: kept, target: 'docProps/core.xml' },
		{ id: 'rId3', type: 'extended-properties', target: 'docProps/app.xml' },
	]);
	return [
		{ name: '[Content_Types].xml', xml: writeTypes(parts) },
		{ name: '_rels/.rels', xml: top },
		...parts,
	];
}

/** A part of the presentation, and beside it what it refers to. */
function part(name: string, type: string, xml: string, relations: readonly Relation[]): Part[] {
	return [
		{ name, type: `${types}.presentationml.${type}`, xml },
		{ name: name.replace(/([^/]+)$/, '_rels/$1.rels'), xml: writeRelations(relations) },
	];
}

function writeRelations(relations: readonly Relation[]): string {
	const written = relations.map(({ id, type, target, isOutside }) => {
		const full = type.startsWith('http') ? type : `${relation}/${type}`;
		const mode = isOutside ? ' TargetMode="External"' : '';
		return `<Relationship Id="${id}" Type="${full}" Target="${escapeXml(target)}"${mode}/>`;
	});
	return `${head}<Relationships xmlns="${main}/package/2006/relationships">${written.join('')}</Relationships>`;
}

function writeTypes(parts: readonly Part[]): string {
	const written = parts
		.filter(({ type }) => type)
		.map(({ name, type }) => `<Override PartName="/${name}" ContentType="${type}"/>`);
	return `${head}<Types xmlns="${main}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${written.join('')}</Types>`;
}

function writePresentation({ direction }: DisplayList): string {
	const { width, height } = slideSize;
	const turned = direction === 'rtl' ? ' rtl="1"' : '';
	return `${head}<p:presentation ${names}${turned}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst><p:sldId id="256" r:id="rId2"/></p:sldIdLst><p:sldSz cx="${emu(width)}" cy="${emu(height)}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`;
}

function writeProperties({ title, description, language }: DisplayList): string {
	const made = (what: string) =>
		`<dcterms:${what} xsi:type="dcterms:W3CDTF">${firstDay}</dcterms:${what}>`;
	return `${head}<cp:coreProperties xmlns:cp="${main}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(description)}</dc:subject><dc:creator>Waymark</dc:creator><dc:language>${escapeXml(language)}</dc:language>${made('created')}${made('modified')}</cp:coreProperties>`;
}
