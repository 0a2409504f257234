import type uPlot from 'uplot';
import type { History } from './health-query.ts';

interface PlotInput {
  element: HTMLElement;
  markers: History['markers'];
  from: string;
  asOf: string;
  /** Named so that colours are read anew when it changes. */
  scheme: 'light' | 'dark';
  onPoint: (index: number) => void;
}

const HEIGHT = 240;
const FONT = '12px system-ui, sans-serif';

/** How the latency plot looks: y from 0, colours of the theme, a dashed line for each marker. */
export function plotOptions({ element, markers, from, asOf, onPoint }: PlotInput): uPlot.Options {
  const style = getComputedStyle(element);
  const color = (name: string) => style.getPropertyValue(name).trim();
  const ink = color('--mantine-color-dimmed');
  const line = color('--gatehouse-line');
  const axis: uPlot.Axis = {
    stroke: ink,
    font: FONT,
    grid: { stroke: line, width: 1 },
    ticks: { stroke: line, width: 1 },
  };
  return {
    width: element.clientWidth,
    height: HEIGHT,
    legend: { show: false },
    cursor: { drag: { x: false, y: false }, points: { size: 7 } },
    scales: {
      x: { range: () => [Date.parse(from) / 1000, Date.parse(asOf) / 1000] },
      y: { range: (_, __, max) => [0, Math.max(10, (max ?? 0) * 1.1)] },
    },
    axes: [
      { ...axis, space: 80, values: (_, splits, __, ___, stepSeconds) => splits.map((at) => tick(at, stepSeconds)) },
      { ...axis, size: 76, values: (_, splits) => splits.map((value) => `${value.toLocaleString('en-GB')} ms`) },
    ],
    series: [
      {},
      { label: 'p50', stroke: color('--gatehouse-busy'), width: 2, spanGaps: false, points: isolated() },
      { label: 'p95', stroke: color('--gatehouse-idle'), width: 2, dash: [5, 3], spanGaps: false, points: isolated() },
    ],
    hooks: {
      setCursor: [
        (plot) => plot.cursor.idx != null && (plot.cursor.event ?? null) !== null && onPoint(plot.cursor.idx),
      ],
      draw: [(plot) => drawMarkers(plot, markers, ink)],
    },
  };
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** "12 Nov", or "14:00" where marks are less than a day apart and it is not midnight. */
function tick(at: number, stepSeconds: number): string {
  const instant = new Date(at * 1000);
  const midnight = instant.getHours() === 0 && instant.getMinutes() === 0;
  return stepSeconds >= 86_400 || midnight ? DAY.format(instant) : CLOCK.format(instant);
}

/** A dot where a measurement stands alone between gaps: a line through one point would not be seen. */
const isolated = (): uPlot.Series.Points => ({
  show: true,
  size: 5,
  filter: (plot, series) => {
    const values = plot.data[series] ?? [];
    return [...values.keys()].filter(
      (index) => values[index] != null && values[index - 1] == null && values[index + 1] == null,
    );
  },
});

function drawMarkers(plot: uPlot, markers: History['markers'], ink: string): void {
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.strokeStyle = ink;
  ctx.fillStyle = ink;
  ctx.lineWidth = devicePixelRatio;
  ctx.setLineDash([2 * devicePixelRatio, 3 * devicePixelRatio]);
  markers.forEach(({ at }, index) => {
    const x = Math.round(plot.valToPos(Date.parse(at) / 1000, 'x', true));
    if (x < bbox.left || x > bbox.left + bbox.width) return;
    ctx.beginPath();
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
    ctx.font = `${11 * devicePixelRatio}px system-ui, sans-serif`;
    ctx.textAlign = x > bbox.left + bbox.width / 2 ? 'right' : 'left';
    ctx.fillText(` ${index + 1} `, x, bbox.top + 10 * devicePixelRatio);
  });
  ctx.restore();
}
