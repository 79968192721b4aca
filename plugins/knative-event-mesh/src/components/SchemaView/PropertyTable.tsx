import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DataTable, type DataColumn } from '@internal/vendor-ui';
import type { SchemaProperty } from '../../schema/EventSchema';
import { eventMeshTranslationRef } from '../../translation';
import styles from './SchemaView.module.css';

/** Properties of an event, one line each. */
export function PropertyTable(props: {
  properties: readonly SchemaProperty[];
}) {
  const { t } = useTranslationRef(eventMeshTranslationRef);

  const columns = useMemo((): ReadonlyArray<DataColumn<SchemaProperty>> => {
    const describeType = ({ types, isChoice, format }: SchemaProperty) => {
      const words = types.length > 0 ? types.join(' | ') : t('schema.any');
      const choice =
        isChoice && types.length > 1 ? `${t('schema.oneOf')} ${words}` : words;
      return format ? `${choice} (${format})` : choice;
    };
    return [
      {
        id: 'property',
        label: t('schema.property'),
        isRowHeader: true,
        cell: property => <code className={styles.path}>{property.path}</code>,
      },
      {
        id: 'type',
        label: t('schema.type'),
        width: '12rem',
        cell: property => (
          <span className={styles.type}>{describeType(property)}</span>
        ),
      },
      {
        id: 'required',
        label: t('schema.required'),
        width: '6rem',
        cell: ({ required }) =>
          required ? t('yes') : <span className={styles.quiet}>{t('no')}</span>,
      },
      {
        id: 'description',
        label: t('schema.description'),
        width: '40%',
        cell: ({ description, allowed, constant }) => (
          <>
            {description && <div>{description}</div>}
            {allowed && (
              <div className={styles.quiet}>
                {t('schema.allowed', { values: allowed.join(', ') })}
              </div>
            )}
            {constant !== undefined && (
              <div className={styles.quiet}>
                {t('schema.constant', { value: constant })}
              </div>
            )}
          </>
        ),
      },
    ];
  }, [t]);

  return (
    <DataTable
      label={t('schema.label')}
      columns={columns}
      rows={props.properties}
      getKey={({ path }) => path}
    />
  );
}
