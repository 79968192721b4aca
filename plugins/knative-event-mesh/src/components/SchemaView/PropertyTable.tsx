import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SchemaProperty } from '../../schema/EventSchema';
import { eventMeshTranslationRef } from '../../translation';
import styles from './PropertyTable.module.css';

/** Properties of an event, one line each. Denser than a `DataTable`, because it stands in cards and side panels. */
export function PropertyTable(props: {
  properties: readonly SchemaProperty[];
}) {
  const { t } = useTranslationRef(eventMeshTranslationRef);
  const describeType = ({ types, isChoice, format }: SchemaProperty) => {
    const words = types.length > 0 ? types.join(' | ') : t('schema.any');
    const choice =
      isChoice && types.length > 1 ? `${t('schema.oneOf')} ${words}` : words;
    return format ? `${choice} (${format})` : choice;
  };

  return (
    <div className={styles.frame}>
      <table className={styles.table} aria-label={t('schema.label')}>
        <thead>
          <tr>
            <th scope="col">{t('schema.property')}</th>
            <th scope="col">{t('schema.type')}</th>
            <th scope="col">{t('schema.required')}</th>
            <th scope="col">{t('schema.description')}</th>
          </tr>
        </thead>
        <tbody>
          {props.properties.map((property, index) => (
            <tr key={index}>
              <th scope="row">
                <code>{property.path}</code>
              </th>
              <td className={styles.quiet}>{describeType(property)}</td>
              <td
                data-label={t('schema.required')}
                className={property.required ? undefined : styles.quiet}
              >
                {property.required ? t('yes') : t('no')}
              </td>
              <td>
                <Description property={property} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Description(props: { property: SchemaProperty }) {
  const { description, allowed, constant } = props.property;
  const { t } = useTranslationRef(eventMeshTranslationRef);
  return (
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
  );
}
