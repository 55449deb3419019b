/** A picture where there is none: the first letter, on colours that follow from the name. */
export function Picture({ name }: { name: string }) {
  let hue = 0;
  for (const letter of name) hue = (hue * 31 + (letter.codePointAt(0) ?? 0)) % 360;
  return (
    <span className="picture" aria-hidden="true" style={{ "--hue": hue } as React.CSSProperties}>
      {[...name][0]}
    </span>
  );
}
