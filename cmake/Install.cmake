# The program, the libraries with their headers, and what find_package(entente) needs.
include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/entente)

get_property(libraries GLOBAL PROPERTY ENTENTE_LIBRARIES)
install(TARGETS ${libraries} EXPORT entente-targets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(TARGETS entente RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
foreach(room base ontology graph extract export eval)
  install(DIRECTORY ${room}/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/entente/${room}
          FILES_MATCHING PATTERN "*.h" PATTERN detail EXCLUDE PATTERN data EXCLUDE PATTERN train EXCLUDE
          PATTERN page EXCLUDE)
endforeach()
install(DIRECTORY ${PROJECT_BINARY_DIR}/man/ DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES LICENSE NOTICE README.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})

install(EXPORT entente-targets NAMESPACE entente:: DESTINATION ${package_dir})
configure_package_config_file(cmake/entente-config.cmake.in ${PROJECT_BINARY_DIR}/entente-config.cmake
                              INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/entente-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/entente-config.cmake ${PROJECT_BINARY_DIR}/entente-config-version.cmake
        DESTINATION ${package_dir})
