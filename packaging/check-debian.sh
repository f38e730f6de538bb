# Sourced by check.sh: the Debian package is read, and, where root may and the machine has none yet, installed and removed for real.
deb=$scratch/one/chaperone_${version}_amd64.deb
host=dev.chaperone.host.json
chromium=/etc/chromium/native-messaging-hosts chrome=/etc/opt/chrome/native-messaging-hosts
edge=/etc/opt/edge/native-messaging-hosts firefox=/usr/lib/mozilla/native-messaging-hosts

# Empty folders that stand for browsers which this machine has not, so that every line of the table is tried.
signs=()
pretend() { # folder
  [ ! -e "$1" ] || return 0
  [ -e "$(dirname "$1")" ] || pretend "$(dirname "$1")"
  mkdir "$1"; signs+=("$1")
}
tidy() {
  [ "$installed" != yes ] || dpkg --purge chaperone >/dev/null 2>&1 || true
  for ((i = ${#signs[@]} - 1; i >= 0; i--)); do rmdir "${signs[i]}" 2>/dev/null || true; done
  signs=()
}
traces() {
  find /etc /opt /usr /var/lib/dpkg -xdev \( -name '*haperone*' -o -name 'native-messaging-hosts*' -o -path /etc/opt/chrome -o -path /etc/opt/edge \
    -o -path /etc/chromium -o -path /usr/lib/mozilla \) -not -path "$PWD/*" | sort
}

read_package() {
  try "dpkg can read the package" dpkg-deb --info "$deb"
  try "everything in it belongs to root" sh -c "[ \"\$(dpkg-deb --contents '$deb' | awk '{ print \$2 }' | sort -u)\" = root/root ]"
  dpkg-deb --raw-extract "$deb" "$scratch/raw"
  try "its sums are right" sh -c "cd '$scratch/raw' && md5sum --quiet --strict -c DEBIAN/md5sums"
  for each in postinst prerm; do try "$each is a proper script" sh -n "$scratch/raw/DEBIAN/$each"; done
}

install_package() {
  local before; before=$(traces)
  pretend /opt/brave.com
  [ -e /usr/bin/chromium-browser ] || pretend /usr/bin/chromium
  installed=yes
  try "dpkg installs it" dpkg --install "$deb"
  try "dpkg finds every file as packed" sh -c '[ -z "$(dpkg --verify chaperone)" ]'
  try "Chromium knows it" manifest $chromium/$host chromium /usr/bin/chaperone
  try "Brave knows it, in Chrome's folder" manifest $chrome/$host chromium /usr/bin/chaperone
  try "everybody can read that" is "$(stat -c %a $chromium/$host $chrome $chrome/$host | tr '\n' ' ')" "644 755 644 "
  [ -e /opt/microsoft ] || try "no Edge, no manifest for Edge" test ! -e $edge
  try "it answers hello" greets $chromium/$host
  mkdir -p "$scratch/somebody/.config/chromium"
  try "the doctor finds that in order, for somebody who did nothing" sh -c "env -i HOME='$scratch/somebody' PATH=/usr/bin:/bin chaperone doctor | grep -F '✓ chromium: $chromium/$host'"
  local once; once=$(sha256sum $chromium/$host $chrome/$host)
  try "registered twice is registered once" sh -c '/usr/lib/chaperone/browsers register && /var/lib/dpkg/info/chaperone.postinst triggered /usr/share/applications'
  try "and nothing differs" is "$(sha256sum $chromium/$host $chrome/$host)" "$once"
  try "installed over itself" dpkg --install "$deb"

  # Browsers that come later, and one that goes.
  pretend /opt/microsoft/msedge; pretend /opt/firefox
  rmdir /opt/brave.com 2>/dev/null || true
  try "another package's coming is noticed" dpkg-trigger --by-package=chaperone /usr/share/applications
  try "and answered" dpkg --triggers-only --pending
  try "Edge knows it now" manifest $edge/$host chromium /usr/bin/chaperone
  try "Firefox knows it now" manifest $firefox/$host firefox /usr/bin/chaperone
  if ! ls -d /opt/google /opt/brave.com /opt/vivaldi /usr/bin/brave-browser /usr/bin/opera >/dev/null 2>&1; then
    try "Brave's is gone with Brave" test ! -e /etc/opt/chrome
  fi

  try "dpkg removes it" dpkg --remove chaperone
  try "no browser knows it any more" sh -c "! ls $chromium/$host $chrome/$host $edge/$host $firefox/$host 2>/dev/null"
  try "dpkg purges it" dpkg --purge chaperone
  tidy; installed=no
  try "the machine is as it was" is "$(traces)" "$before"
}

if ! command -v dpkg-deb >/dev/null; then say "dpkg is not here: the Debian package was not read."
else
  read_package
  if [ "$(id -u)" != 0 ] || dpkg-query -W chaperone >/dev/null 2>&1; then
    say "The Debian package was not installed: that needs root, and a machine which has it not yet."
  else install_package; fi
fi
