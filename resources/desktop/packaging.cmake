# SPDX-License-Identifier: MIT
# cpack makes a Debian package of what is installed (Debian policy manual 4.6; deb-substvars(5) by dpkg-shlibdeps).
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME idemlab)
set(CPACK_PACKAGE_VENDOR "The Idempotency Lab developers")
set(CPACK_PACKAGE_CONTACT "The Idempotency Lab developers <idempotencylab@users.noreply.github.com>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "who should make the idempotency key, client or server")
set(CPACK_PACKAGE_DESCRIPTION "An order is sent, the shop takes it, and the answer is lost on the way.
Idempotency Lab shows on a timeline what becomes of it: with no key, with a
key from the client or from the server, and with PUT. For learners, with
twenty lessons, and for teachers, with a presenter's mode. The requests are
real HTTP on the machine itself.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION education)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-translations-l10n, qt6-wayland, fonts-noto-cjk")
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
include(CPack)
