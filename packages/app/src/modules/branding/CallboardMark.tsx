import styles from './ProductLogo.module.css';

/**
 * Callboard's own mark: a board with three pinned cards. Decorative, so it is hidden from screen readers;
 * whoever shows it says the product's name beside it.
 */
export function CallboardMark(props: { className?: string }) {
  return (
    <svg
      className={props.className}
      viewBox="0 0 32 32"
      aria-hidden="true"
      focusable="false"
    >
      <rect
        className={styles.board}
        x="1.5"
        y="3.5"
        width="29"
        height="25"
        rx="5"
      />
      <g className={styles.card}>
        <rect
          x="5.6"
          y="8.6"
          width="9.4"
          height="14.6"
          rx="1.4"
          transform="rotate(-4 10.3 8.6)"
        />
        <rect x="18" y="8" width="8.6" height="6.6" rx="1.4" />
        <rect
          x="17.8"
          y="17.4"
          width="8.6"
          height="6.6"
          rx="1.4"
          transform="rotate(3 22 17.4)"
        />
      </g>
      <g className={styles.pin}>
        <circle cx="10.3" cy="9.2" r="1.7" />
        <circle cx="22.3" cy="8.4" r="1.7" />
        <circle cx="22.1" cy="17.8" r="1.7" />
      </g>
    </svg>
  );
}
