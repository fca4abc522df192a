import { fromA1 } from '../../../core/sheet/address';
import type { ChartData, NewChart, NewSeries } from './model';
import { attributes, NAMESPACES, type Relation, textXml, XML } from './xml';

/** A drawing's part: where each of a sheet's charts lies. */
export function drawingXml(charts: readonly (readonly [NewChart, Relation])[]): string {
  const anchors = charts.map(([{ from, to, title }, { id }], at) => {
    const frame = `<xdr:nvGraphicFramePr><xdr:cNvPr${attributes({ id: at + 2, name: title, descr: title })}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`;
    const place = '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>';
    const chart = `<a:graphic><a:graphicData uri="${NAMESPACES.chart}"><c:chart xmlns:c="${NAMESPACES.chart}" r:id="${id}"/></a:graphicData></a:graphic>`;
    return `<xdr:twoCellAnchor>${corner('from', from)}${corner('to', to)}<xdr:graphicFrame macro="">${frame}${place}${chart}</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
  });
  const names = `xmlns:xdr="${NAMESPACES.drawing}" xmlns:a="${NAMESPACES.drawingMain}" xmlns:r="${NAMESPACES.relations}"`;
  return `${XML}<xdr:wsDr ${names}>${anchors.join('')}</xdr:wsDr>`;
}

function corner(name: 'from' | 'to', cell: string): string {
  const { row, column } = fromA1(cell) ?? { row: 0, column: 0 };
  return `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
}

/** A chart's part (CT_ChartSpace), with what its ranges hold, so that it is drawn before anything is calculated. */
export function chartXml(chart: NewChart): string {
  return [
    `${XML}<c:chartSpace xmlns:c="${NAMESPACES.chart}" xmlns:a="${NAMESPACES.drawingMain}" xmlns:r="${NAMESPACES.relations}">`,
    `<c:roundedCorners val="0"/><c:chart>${titleXml(chart.title)}<c:autoTitleDeleted val="0"/>`,
    `<c:plotArea><c:layout/>${plotXml(chart)}</c:plotArea>`,
    '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    '</c:chartSpace>',
  ].join('');
}

function titleXml(title: string): string {
  const run = `<a:r><a:rPr lang="ja-JP" sz="1200" b="1"/><a:t>${textXml(title)}</a:t></a:r>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr>${run}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

const GROUPING = { bar: 'clustered', stackedBar: 'stacked', percentBar: 'percentStacked' } as const;
const AXES = '<c:axId val="111111111"/><c:axId val="222222222"/>';

function plotXml(chart: NewChart): string {
  const series = chart.series.map((each, at) => seriesXml(each, chart, at)).join('');
  const overlap = chart.kind === 'bar' ? '' : '<c:overlap val="100"/>';
  const grouping = `<c:barDir val="bar"/><c:grouping val="${GROUPING[chart.kind]}"/><c:varyColors val="0"/>`;
  return `<c:barChart>${grouping}${series}<c:gapWidth val="60"/>${overlap}${AXES}</c:barChart>${axesXml(chart.kind)}`;
}

function seriesXml({ name, values, colour }: NewSeries, { categories, kind }: NewChart, at: number): string {
  const look = colour ? `<c:spPr><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></c:spPr>` : '';
  // Shares of a hundred have their counts in the table; nothing is said of nothing.
  const text = isDark(colour) ? 'FFFFFF' : '262626';
  const labels =
    kind === 'percentBar'
      ? ''
      : `<c:dLbls><c:numFmt formatCode="#,##0;;" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr><c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900"><a:solidFill><a:srgbClr val="${text}"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="ja-JP"/></a:p></c:txPr><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;
  return [
    `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx>${textsXml(name)}</c:tx>${look}<c:invertIfNegative val="0"/>${labels}`,
    `<c:cat>${textsXml(categories)}</c:cat><c:val>${numbersXml(values)}</c:val></c:ser>`,
  ].join('');
}

/** Whether black could hardly be read on it. */
function isDark(colour = 'FFFFFF'): boolean {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return 0.3 * red + 0.59 * green + 0.11 * blue < 140;
}

function textsXml({ range, cached }: ChartData<string>): string {
  return `<c:strRef><c:f>${textXml(range)}</c:f><c:strCache>${pointsXml(cached)}</c:strCache></c:strRef>`;
}

function numbersXml({ range, cached }: ChartData<number>): string {
  return `<c:numRef><c:f>${textXml(range)}</c:f><c:numCache><c:formatCode>General</c:formatCode>${pointsXml(cached)}</c:numCache></c:numRef>`;
}

function pointsXml(values: readonly (string | number)[]): string {
  const points = values.map((value, at) => `<c:pt idx="${at}"><c:v>${textXml(String(value))}</c:v></c:pt>`);
  return `<c:ptCount val="${values.length}"/>${points.join('')}`;
}

/** From top to bottom, as the table beside the chart reads. */
function axesXml(kind: NewChart['kind']): string {
  const ticks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>';
  const line = '<a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln>';
  const format = kind === 'percentBar' ? '0%' : 'General';
  return [
    '<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>',
    `<c:numFmt formatCode="General" sourceLinked="0"/>${ticks}<c:crossAx val="222222222"/><c:crosses val="autoZero"/></c:catAx>`,
    '<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>',
    `<c:majorGridlines><c:spPr>${line}</c:spPr></c:majorGridlines><c:numFmt formatCode="${format}" sourceLinked="0"/>${ticks}`,
    '<c:crossAx val="111111111"/><c:crosses val="max"/></c:valAx>',
  ].join('');
}
