import { useMemo, useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { CopyableSnippet, ExternalLink } from '@internal/vendor-ui';
import { readSchema } from '../../schema/readSchema';
import { eventMeshTranslationRef } from '../../translation';
import { PropertyTable } from './PropertyTable';
import styles from './SchemaView.module.css';

/** The schema of an event: its properties as a table, and the whole text to copy. */
export function SchemaView(props: {
  /** The definition of the event type. */
  definition: string;
  /** Where the schema is kept otherwise. */
  schemaUrl?: string;
  /** Whether the text can be asked for; false where something else shows it. Default true. */
  withRaw?: boolean;
}) {
  const { definition, schemaUrl, withRaw = true } = props;
  const { t } = useTranslationRef(eventMeshTranslationRef);
  const schema = useMemo(() => readSchema(definition), [definition]);
  const [isRaw, setRaw] = useState(false);
  const elsewhere = schemaUrl && (
    <div className={styles.note}>
      {t('schema.elsewhere')}{' '}
      <ExternalLink href={schemaUrl}>{schemaUrl}</ExternalLink>
    </div>
  );

  if (schema.kind === 'none') {
    return elsewhere || <p className={styles.note}>{t('schema.none')}</p>;
  }
  const raw = <CopyableSnippet label={t('schema.raw')} text={schema.text} />;
  if (schema.kind === 'text') {
    return (
      <div className={styles.root}>
        <p className={styles.note}>
          {t(schema.isJson ? 'schema.noProperties' : 'schema.notJson')}
        </p>
        {elsewhere}
        {raw}
      </div>
    );
  }
  return (
    <div className={styles.root}>
      {withRaw && (
        <ToggleButtonGroup
          className={styles.views}
          aria-label={t('schema.view')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[isRaw ? 'raw' : 'properties']}
          onSelectionChange={keys => setRaw(keys.has('raw'))}
        >
          <ToggleButton id="properties" size="small">
            {t('schema.properties')}
          </ToggleButton>
          <ToggleButton id="raw" size="small">
            {t('schema.raw')}
          </ToggleButton>
        </ToggleButtonGroup>
      )}
      {elsewhere}
      {isRaw ? (
        raw
      ) : (
        <>
          <PropertyTable properties={schema.properties} />
          {schema.truncated && (
            <p className={styles.note}>
              {t('schema.truncated', { count: schema.properties.length })}
            </p>
          )}
        </>
      )}
    </div>
  );
}
