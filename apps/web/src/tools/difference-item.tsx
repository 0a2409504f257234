import type { DifferenceItemFragment } from '../generated/graphql.ts';
import { Mark } from '../ui/mark.tsx';
import { PlainText } from '../ui/plain-text.tsx';
import { DescriptionDifference } from './description-difference.tsx';
import classes from './difference.module.css';
import { useRoomForRaw } from './difference-forms.tsx';
import { CHANGE_KINDS, ITEM_KINDS } from './difference-words.ts';
import { ItemLink } from './item-link.tsx';
import { RawDifference } from './raw-difference.tsx';
import type { DifferenceForm } from './tools-search.ts';

interface DifferenceItemProps {
  item: DifferenceItemFragment;
  form: DifferenceForm;
  /** Under the heading of the tool itself, which need not be named again. */
  alone?: boolean;
}

/** One differing part of a surface: risks first, then its description, then every place that differs. */
export function DifferenceItem({ item, form, alone = false }: DifferenceItemProps) {
  const { kind, name, kinds, risks, confirmed, before, after } = item;
  const raw = useRoomForRaw() && form !== 'paths';
  return (
    <section className={classes.item}>
      <div className={classes.itemHead}>
        {!alone && (
          <h3>
            {ITEM_KINDS[kind]} {name !== '' && <ItemName item={item} />}
          </h3>
        )}
        <span className={classes.kinds}>
          {kinds.map((change) => (
            <span key={change} className={classes.kind} data-tone={CHANGE_KINDS[change].tone}>
              {CHANGE_KINDS[change].word}
            </span>
          ))}
          <span className={classes.note}>{confirmed ? 'Confirmed by two probes' : 'Seen once, not confirmed yet'}</span>
        </span>
      </div>
      {risks.length > 0 && (
        <ul className={classes.risks}>
          {risks.map(({ code, path, text }) => (
            <li key={code + path}>
              <Mark shape="warning" tone="bad">
                <PlainText text={text} />
                {path !== '' && (
                  <code className={classes.path}>
                    {' '}
                    <PlainText text={path} />
                  </code>
                )}
              </Mark>
            </li>
          ))}
        </ul>
      )}
      {raw ? (
        <RawDifference before={before} after={after} split={form === 'split'} name={name || ITEM_KINDS[kind]} />
      ) : (
        <>
          <DescriptionDifference item={item} />
          <Parts item={item} />
        </>
      )}
      {item.truncated && <p className={classes.note}>More differs here than is listed. Compare the two definitions.</p>}
    </section>
  );
}

function ItemName({ item: { kind, name, after } }: { item: DifferenceItemFragment }) {
  const shown = (
    <code>
      <PlainText text={name} />
    </code>
  );
  if (kind !== 'TOOL' || after === null) return shown;
  return (
    <ItemLink search={{ tool: name, view: 'diff' }} className={classes.link}>
      {shown}
    </ItemLink>
  );
}

/** Places that differ; the description has its own lines above. Annotations come last, as claims and not as contract. */
function Parts({ item: { parts } }: { item: DifferenceItemFragment }) {
  const places = parts.filter(({ path }) => path !== '/description');
  const isAnnotation = (path: string) => path.startsWith('/annotations');
  const ordered = [
    ...places.filter(({ path }) => !isAnnotation(path)),
    ...places.filter(({ path }) => isAnnotation(path)),
  ];
  if (ordered.length === 0) return null;
  return (
    <ul className={classes.parts}>
      {ordered.map(({ path, kind, text }) => (
        <li key={path + kind + text}>
          <code className={classes.path}>
            <PlainText text={path === '' ? 'whole' : path} />
          </code>
          <span className={classes.kind} data-tone={CHANGE_KINDS[kind].tone}>
            {CHANGE_KINDS[kind].word}
          </span>
          <span className={classes.partText}>
            <PlainText text={text} />
          </span>
        </li>
      ))}
    </ul>
  );
}
