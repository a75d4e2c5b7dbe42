import type { Box } from '../../map/geometry.ts';
import { writePlace } from './shapes.ts';
import { head, main, names, slideSize } from './slide-xml.ts';

/** There on every machine, and no wider than the typeface that the layout was measured in. */
const slideFont = 'Arial';

/** A slide of these shapes, each as XML. */
export function writeSlide(shapes: string): string {
	return `${head}<p:sld ${names}><p:cSld>${writeTree(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}

/**
 * A shape for PowerPoint, and another for who does not know what PowerPoint has known since 2010.
 * LibreOffice tells that by the prefix, and would find its own ways for the lines of `p14`.
 */
export function offer(shape: string, otherwise: string): string {
	const known = 'xmlns:since2010="http://schemas.microsoft.com/office/powerpoint/2010/main"';
	return `<mc:AlternateContent xmlns:mc="${main}/markup-compatibility/2006"><mc:Choice ${known} Requires="since2010">${shape}</mc:Choice><mc:Fallback>${otherwise}</mc:Fallback></mc:AlternateContent>`;
}

function writeTree(shapes: string): string {
	const nowhere = '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/>';
	const inner = nowhere.replace('off', 'chOff').replace('ext', 'chExt');
	return `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>${nowhere}${inner}</a:xfrm></p:grpSpPr>${shapes}</p:spTree>`;
}

/** Where the title stands in what a slide is made after; on the slide the map has a place for it. */
function writeTitle(): string {
	const margin = 10;
	const box: Box = { x: margin, y: margin, width: slideSize.width - 2 * margin, height: 20 };
	return `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr>${writePlace(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody></p:sp>`;
}

export function writeLayout(): string {
	return `${head}<p:sldLayout ${names} type="titleOnly" preserve="1"><p:cSld name="Title Only">${writeTree(writeTitle())}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}

export function writeMaster(): string {
	const ground =
		'<p:bg><p:bgPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';
	const accents = [1, 2, 3, 4, 5, 6].map((i) => `accent${i}="accent${i}"`).join(' ');
	const look = (size: number, font: string) =>
		`<a:lvl1pPr algn="l"><a:defRPr sz="${size}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+${font}-lt"/><a:ea typeface="+${font}-ea"/><a:cs typeface="+${font}-cs"/></a:defRPr></a:lvl1pPr>`;
	return `${head}<p:sldMaster ${names}><p:cSld>${ground}${writeTree(writeTitle())}</p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" ${accents} hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle>${look(2000, 'mj')}</p:titleStyle><p:bodyStyle>${look(1800, 'mn')}</p:bodyStyle><p:otherStyle>${look(1800, 'mn')}</p:otherStyle></p:txStyles></p:sldMaster>`;
}

/** Colors by their role, for what somebody adds; the shapes of the map name their own. */
const scheme = {
	dk1: '1B2026',
	lt1: 'FFFFFF',
	dk2: '474C53',
	lt2: 'EEF8FC',
	accent1: '0E7A9B',
	accent2: '263B84',
	accent3: '8451C9',
	accent4: '74144D',
	accent5: 'AD5B33',
	accent6: '414716',
	hlink: '263B84',
	folHlink: '8451C9',
};

export function writeTheme(): string {
	const colors = Object.entries(scheme).map(
		([role, color]) => `<a:${role}><a:srgbClr val="${color}"/></a:${role}>`,
	);
	const font = (kind: string) =>
		`<a:${kind}Font><a:latin typeface="${slideFont}"/><a:ea typeface=""/><a:cs typeface=""/><a:font script="Jpan" typeface="Yu Gothic"/><a:font script="Arab" typeface="${slideFont}"/></a:${kind}Font>`;
	const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
	const line = `<a:ln w="6350">${fill}</a:ln>`;
	const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
	return `${head}<a:theme xmlns:a="${main}/drawingml/2006/main" name="Waymark"><a:themeElements><a:clrScheme name="Waymark">${colors.join('')}</a:clrScheme><a:fontScheme name="Waymark">${font('major')}${font('minor')}</a:fontScheme><a:fmtScheme name="Waymark"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}
