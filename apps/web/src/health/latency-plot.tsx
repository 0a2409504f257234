import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { describeMoment } from '../text/age.ts';
import type { History } from './health-query.ts';
import classes from './latency-plot.module.css';
import { plotOptions } from './plot-options.ts';

/** Milliseconds to open the server, half and 95 % of the probes within; gaps stay gaps. Loaded only with the Health tab. */
export function LatencyPlot({ history }: { history: History }) {
  const { latency, markers, from, asOf } = history;
  const last = latency.findLastIndex(({ samples }) => samples > 0);
  const [chosen, setChosen] = useState<number | null>(null);
  const index = chosen !== null && chosen < latency.length ? chosen : Math.max(0, last);
  const host = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot>(undefined);
  const scheme = useComputedColorScheme();

  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const options = plotOptions({ element, markers, from, asOf, scheme, onPoint: setChosen });
    const made = new uPlot(
      options,
      [latency.map(({ at }) => Date.parse(at) / 1000), latency.map(({ p50 }) => p50), latency.map(({ p95 }) => p95)],
      element,
    );
    plot.current = made;
    const resized = new ResizeObserver(() => made.setSize({ width: element.clientWidth, height: options.height }));
    resized.observe(element);
    return () => {
      resized.disconnect();
      made.destroy();
    };
  }, [latency, markers, from, asOf, scheme]);

  const words = describePoint(latency[index]);
  return (
    <div className={classes.latency}>
      <div ref={host} className={classes.plot} aria-hidden="true" />
      <input
        type="range"
        className={classes.reader}
        aria-label="Time in the latency plot"
        aria-valuetext={words}
        min={0}
        max={Math.max(0, latency.length - 1)}
        value={index}
        onChange={({ currentTarget }) => {
          const next = Number(currentTarget.value);
          setChosen(next);
          point(plot.current, next);
        }}
      />
      <p className={classes.readout}>{words}</p>
    </div>
  );
}

/** Puts the plot's cursor where the keyboard is. */
function point(plot: uPlot | undefined, index: number): void {
  const at = plot?.data[0][index];
  if (plot === undefined || at === undefined) return;
  const [, p95] = [plot.data[1]?.[index], plot.data[2]?.[index]];
  plot.setCursor({ left: plot.valToPos(at, 'x'), top: plot.valToPos(p95 ?? 0, 'y') }, false);
}

function describePoint(point: History['latency'][number] | undefined): string {
  if (point === undefined) return '';
  const time = describeMoment(point.at);
  if (point.samples === 0) return `${time}: no measurement.`;
  return `${time}: half within ${point.p50} ms, 95 % within ${point.p95} ms (${point.samples} ${point.samples === 1 ? 'probe' : 'probes'}).`;
}
