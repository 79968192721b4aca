import { Select, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiNodeTree, RiTableLine } from '@remixicon/react';
import { FilterToggles, ReportToolbar } from '@internal/vendor-ui';
import type { Facet } from '../../catalog/countEventTypes';
import type { Mesh } from '../../hooks/useMesh';
import type { MeshListState } from '../../hooks/useMeshList';
import { knowsAllConsumers } from '../../lib/knowsAllConsumers';
import { describeReference } from '../../lib/meshObject';
import { eventMeshTranslationRef } from '../../translation';
import styles from './EventMeshPage.module.css';

const ALL = '';

/** Values that there are, and the one that the URL asks for, so that it can be taken back. */
function withChosen(facets: readonly Facet[], chosen: string): Facet[] {
  return chosen === ALL || facets.some(({ value }) => value === chosen)
    ? [...facets]
    : [...facets, { value: chosen, count: 0 }];
}

/** Search, filters by environment, namespace, and broker or channel, and the choice of table or graph. All of it is in the URL. */
export function MeshFilters(props: {
  mesh: Mesh;
  list: MeshListState;
  view: string;
  onView(view: string): void;
}) {
  const { mesh, list, view, onView } = props;
  const { t } = useTranslationRef(eventMeshTranslationRef);
  const [environment = ALL] = list.filters.environment;
  const [namespace = ALL] = list.filters.namespace;
  const [reference = ALL] = list.filters.reference;

  const counted = ({ value, count }: Facet, name = value) => ({
    value,
    label: t('list.withCount', { name, number: count.toLocaleString() }),
  });
  const environments = [
    ...new Set([
      ...mesh.environments.map(({ name }) => name),
      ...mesh.facets.environment.map(({ value }) => value),
      ...(environment === ALL ? [] : [environment]),
    ]),
  ].sort((a, b) => a.localeCompare(b));
  const choose =
    (name: 'environment' | 'namespace' | 'reference') => (value: string) =>
      list.setFilter(name, value === ALL ? [] : [value]);

  return (
    <ReportToolbar
      search={{
        value: list.search,
        onChange: list.setSearch,
        label: t('list.search'),
      }}
      filters={[
        {
          label: t('list.environment'),
          value: environment,
          options: [
            { value: ALL, label: t('list.allEnvironments') },
            ...environments.map(value => ({ value, label: value })),
          ],
          onChange: choose('environment'),
        },
        {
          label: t('list.namespace'),
          value: namespace,
          options: [
            { value: ALL, label: t('list.allNamespaces') },
            ...withChosen(mesh.facets.namespace, namespace).map(facet =>
              counted(facet),
            ),
          ],
          onChange: choose('namespace'),
        },
      ]}
      onReset={list.isNarrowed ? list.reset : undefined}
    >
      <Select
        className={styles.reference}
        aria-label={t('list.reference')}
        search={{ placeholder: t('list.searchReferences') }}
        selectedKey={reference}
        onSelectionChange={key => choose('reference')(String(key))}
        options={[
          { id: ALL, label: t('list.allReferences') },
          ...withChosen(mesh.facets.reference, reference).map(facet => {
            const { value, label } = counted(
              facet,
              describeReference(facet.value),
            );
            return { id: value, label };
          }),
        ]}
      />
      <FilterToggles
        label={t('list.only')}
        options={[
          {
            value: 'withoutConsumers' as const,
            label: t(
              knowsAllConsumers(mesh.environments, environment || undefined)
                ? 'list.withoutConsumers'
                : 'list.withoutKnownConsumers',
            ),
          },
        ]}
        selected={list.filters.only}
        onChange={values => list.setFilter('only', values)}
      />
      <ToggleButtonGroup
        className={styles.view}
        aria-label={t('list.view')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[view]}
        onSelectionChange={keys =>
          onView(keys.has('graph') ? 'graph' : 'table')
        }
      >
        <ToggleButton id="table" size="small" iconStart={<RiTableLine />}>
          {t('list.viewTable')}
        </ToggleButton>
        <ToggleButton id="graph" size="small" iconStart={<RiNodeTree />}>
          {t('list.viewGraph')}
        </ToggleButton>
      </ToggleButtonGroup>
    </ReportToolbar>
  );
}
